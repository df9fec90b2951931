package dev.pawl.processor.operation;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.effect.SchemaToken;
import dev.pawl.processor.effect.Statement;
import dev.pawl.runtime.PostgresServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A schema of its own on a real server; much cheaper than a database of its own. One at a time for each server. */
public final class Sandbox implements AutoCloseable {

    private static final Map<Integer, DataSource> DATABASES = new ConcurrentHashMap<>();
    private static final Map<Integer, Connection> CONNECTIONS = new ConcurrentHashMap<>();
    private static final Map<Integer, KeptConnections> KEPT = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** What migrations have made beside the schema that they were applied to. */
    private static final String OTHERS = """
            DO $$ DECLARE other name; BEGIN
              FOR other IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|sandbox_|information_schema|public$)' LOOP
                EXECUTE format('DROP SCHEMA %I CASCADE', other);
              END LOOP;
            END $$""";

    private final DataSource database;
    private final KeptConnections kept;
    private final String schema = "sandbox_" + COUNT.incrementAndGet();
    private final Connection connection;

    public Sandbox(int major) throws SQLException {
        database = DATABASES.computeIfAbsent(
                major, key -> PostgresServers.major(key).newDatabase());
        connection = CONNECTIONS.computeIfAbsent(major, key -> connect());
        kept = KEPT.computeIfAbsent(major, key -> new KeptConnections(database));
        execute(connection, "DISCARD ALL");
        execute(connection, "CREATE SCHEMA " + schema);
        execute(connection, "SET search_path = " + schema);
    }

    private Connection connect() {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The connection that changes the schema. */
    public Connection connection() {
        return connection;
    }

    /** Another connection, as the application has. */
    Connection another() throws SQLException {
        Connection another = database.getConnection();
        execute(another, "SET search_path = " + schema);
        return another;
    }

    /** Connections as out of a pool, for what uses many. */
    DataSource dataSource() {
        return kept.dataSource();
    }

    public String schema() {
        return schema;
    }

    public void run(Iterable<Change> changes) throws SQLException {
        for (Change change : changes) {
            for (Statement statement : change.statements()) {
                run(statement);
            }
        }
    }

    public void run(Statement statement) throws SQLException {
        execute(connection, sql(statement));
    }

    public void run(String sql) throws SQLException {
        execute(connection, sql);
    }

    /** The text as the runtime sends it. */
    String sql(Statement statement) {
        return new dev.pawl.runtime.plan.Statement(SchemaToken.parts(statement), dev.pawl.runtime.plan.Effects.NONE)
                .sql('"' + schema + "\".");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute(connection, "DROP SCHEMA " + schema + " CASCADE");
        execute(connection, OTHERS);
    }
}
