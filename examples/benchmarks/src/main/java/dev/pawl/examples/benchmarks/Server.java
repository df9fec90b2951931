package dev.pawl.examples.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that lives as long as this object, and logs every statement of one of its users. */
final class Server implements AutoCloseable {

    private static final String OWNER = "postgres";
    private static final String WATCHED = "watched";

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Server start() throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_line_prefix", "%u:")
                .start();
        Server server = new Server(postgres);
        server.execute("CREATE ROLE " + WATCHED + " LOGIN SUPERUSER");
        server.execute("ALTER ROLE " + WATCHED + " SET log_statement = 'all'");
        return server;
    }

    String version() throws SQLException {
        return "PostgreSQL " + query("SHOW server_version");
    }

    void createDatabase(String name) throws SQLException {
        execute("CREATE DATABASE " + name);
    }

    /** Opens a connection each time it is asked, as DriverManager does. */
    DataSource owner(String database) {
        return dataSource(database, OWNER);
    }

    /** What {@link #owner} connects to. */
    String url(String database) {
        return postgres.getJdbcUrl(OWNER, database);
    }

    /** The same for the user whose statements are logged. */
    DataSource watched(String database) {
        return dataSource(database, WATCHED);
    }

    /** The statements of that user so far, but for those that the driver sends by itself whenever it connects. */
    List<String> statements() throws SQLException {
        return query("SELECT pg_read_file(pg_current_logfile())")
                .lines()
                .filter(line -> line.startsWith(WATCHED + ":"))
                .filter(line -> line.contains("statement: ") || line.contains("execute "))
                .filter(line -> !line.contains("SET extra_float_digits") && !line.contains("SET application_name"))
                .toList();
    }

    private DataSource dataSource(String database, String user) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(postgres.getJdbcUrl(user, database));
        return dataSource;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = owner(OWNER).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = owner(OWNER).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
