package dev.pawl.examples.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that lives as long as this object, and logs every statement of one of its users. */
final class Server implements AutoCloseable {

    private static final String OWNER = "postgres";
    private static final String WATCHED = "watched";

    /** The further lines of an entry begin with a tab. */
    private static final Pattern LOG_ENTRY = Pattern.compile("\n(?!\t)");

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Server start() throws IOException, SQLException {
        return start(Map.of());
    }

    /**
     * Starts a server that waits for its disk whenever it commits, as those in production do. Without this the server is
     * one for tests, which does not.
     */
    static Server startDurable(Map<String, String> settings) throws IOException, SQLException {
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(Map.of("fsync", "on", "synchronous_commit", "on"));
        return start(all);
    }

    private static Server start(Map<String, String> settings) throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setServerConfig("logging_collector", "on")
                // one file, however long it gets
                .setServerConfig("log_rotation_size", "0")
                .setServerConfig("log_rotation_age", "0")
                .setServerConfig("log_line_prefix", "%u:");
        settings.forEach(builder::setServerConfig);
        Server server = new Server(builder.start());
        server.execute("CREATE ROLE " + WATCHED + " LOGIN SUPERUSER");
        server.execute("ALTER ROLE " + WATCHED + " SET log_statement = 'all'");
        return server;
    }

    String version() throws SQLException {
        return "PostgreSQL " + query("SHOW server_version");
    }

    int port() {
        return postgres.getPort();
    }

    void createDatabase(String name) throws SQLException {
        execute("CREATE DATABASE " + name);
    }

    /** Makes a database that begins as a copy of another one, which nobody may be connected to. */
    void copyDatabase(String original, String name) throws SQLException {
        execute("CREATE DATABASE " + name + " TEMPLATE " + original + " STRATEGY file_copy");
    }

    /** Throws a database away, and whoever is connected to it out. */
    void dropDatabase(String name) throws SQLException {
        execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    /** Opens a connection each time it is asked, as DriverManager does. */
    DataSource owner(String database) {
        return dataSource(url(database, port()));
    }

    /** The same by way of another port, which leads to this server. */
    DataSource owner(String database, int port) {
        return dataSource(url(database, port));
    }

    /** What {@link #owner} connects to. */
    String url(String database, int port) {
        return url(database, OWNER, port);
    }

    /** The same for the user whose statements are logged. */
    String watchedUrl(String database) {
        return url(database, WATCHED, port());
    }

    /** A data source for the user whose statements are logged. */
    DataSource watched(String database) {
        return watched(database, port());
    }

    /** The same by way of another port, which leads to this server. */
    DataSource watched(String database, int port) {
        return dataSource(url(database, WATCHED, port));
    }

    /** The statements of that user so far, but for those that the driver sends by itself whenever it connects. */
    List<String> statements() throws SQLException {
        return LOG_ENTRY
                .splitAsStream(query("SELECT pg_read_file(pg_current_logfile())"))
                .filter(line -> line.startsWith(WATCHED + ":"))
                .filter(line -> line.contains("statement: ") || line.contains("execute "))
                .filter(line -> !line.contains("SET extra_float_digits")
                        && !line.contains("SET application_name = 'PostgreSQL JDBC Driver'"))
                .toList();
    }

    /** Runs a statement in the database that every server has. */
    void execute(String sql) throws SQLException {
        try (Connection connection = owner(OWNER).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns the one value of a query, in the database that every server has. */
    String query(String sql) throws SQLException {
        return query(OWNER, sql);
    }

    /** Returns the one value of a query. */
    String query(String database, String sql) throws SQLException {
        try (Connection connection = owner(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String url(String database, String user, int port) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=" + user;
    }

    private static DataSource dataSource(String url) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        return dataSource;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
