package dev.pawl.runtime.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/**
 * A writer in an open transaction, so that a statement that changes tables or indexes is met while it waits for it. Asks
 * for nothing that is not free at once: the runner may have locked a table itself.
 */
final class Obstacle implements AutoCloseable {

    private static final String LOCK_WHAT_IS_FREE = """
            DO $$
            DECLARE t regclass;
            BEGIN
              FOR t IN SELECT oid FROM pg_class
                        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                          AND relname NOT LIKE 'schema_migration%'
              LOOP
                BEGIN
                  EXECUTE format('LOCK TABLE %s IN ROW EXCLUSIVE MODE NOWAIT', t);
                EXCEPTION WHEN lock_not_available OR undefined_table THEN NULL;
                END;
              END LOOP;
            END $$""";

    private static final Pattern CHANGE = Pattern.compile("(^|;)\\s*(ALTER|CREATE|DROP) ");

    private final Server server;
    private final String database;
    private final Connection connection;

    private Obstacle(Server server, String database, Connection connection) {
        this.server = server;
        this.database = database;
        this.connection = connection;
    }

    static Obstacle in(Server server, String database) throws SQLException {
        Connection connection = server.connect(database);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(LOCK_WHAT_IS_FREE);
        }
        return new Obstacle(server, database, connection);
    }

    /** Whether a message may wait for it; others are over in no time. */
    static boolean stops(String sql) {
        return CHANGE.matcher(sql).find();
    }

    /** Returns when a statement of that application waits for this transaction, or for nothing any more. */
    void awaitVictim(String application, Callable<Boolean> isOver) throws Exception {
        String waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = '"
                + database + "' AND application_name = '" + application + "'";
        Bounded.await(
                "a statement that waits",
                () -> isOver.call() || !server.query("postgres", waiting).get(0).equals("0"));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // The server may have been stopped, and the transaction is over in any case.
        }
    }
}
