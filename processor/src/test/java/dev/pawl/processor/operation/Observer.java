package dev.pawl.processor.operation;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.sql.SqlName;
import dev.pawl.runtime.plan.LockMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** Runs statements and watches what they do. */
public final class Observer {

    private final Sandbox sandbox;

    public Observer(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    public Observation observe(Statement statement) throws SQLException {
        return statement.execution().isOutside() ? concurrently(statement) : inTransaction(statement);
    }

    private Observation inTransaction(Statement statement) throws SQLException {
        Connection connection = sandbox.connection();
        connection.setAutoCommit(false);
        try {
            Relations before = Relations.of(connection);
            sandbox.run(statement);
            Map<String, LockMode> locks = locks(connection, pid(connection), before);
            Relations after = Relations.of(connection);
            connection.commit();
            return observation(locks, before, after);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Its locks are seen while it waits for a transaction that has written to the table. */
    private Observation concurrently(Statement statement) throws SQLException {
        QualifiedName table = statement.effects().locks().keySet().iterator().next();
        Relations before = Relations.of(sandbox.connection());
        int pid = pid(sandbox.connection());
        try (Connection application = sandbox.another();
                Connection spectator = sandbox.another()) {
            application.setAutoCommit(false);
            Sandbox.execute(application, "LOCK TABLE " + SqlName.quoted(table) + " IN ROW EXCLUSIVE MODE");
            CompletableFuture<Void> running = CompletableFuture.runAsync(() -> runUnchecked(statement));
            awaitBlocked(spectator, pid, running);
            Map<String, LockMode> locks = locks(spectator, pid, before);
            application.rollback();
            running.join();
            Relations after = Relations.of(sandbox.connection());
            // what it reads it reads in several transactions, which keep no count that could be asked for
            Set<String> scanned = new TreeSet<>(before.indexed(after));
            return new Observation(locks, before.rewritten(after), before.indexed(after), scanned);
        }
    }

    private static Observation observation(Map<String, LockMode> locks, Relations before, Relations after) {
        return new Observation(locks, before.rewritten(after), before.indexed(after), before.scanned(after));
    }

    private void runUnchecked(Statement statement) {
        try {
            sandbox.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitBlocked(Connection spectator, int pid, CompletableFuture<Void> running)
            throws SQLException {
        while (!running.isDone() && number(spectator, "SELECT cardinality(pg_blocking_pids(" + pid + "))") == 0) {
            Thread.onSpinWait();
        }
    }

    private static Map<String, LockMode> locks(Connection connection, int pid, Relations relations)
            throws SQLException {
        Map<String, LockMode> locks = new TreeMap<>();
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT relation, mode FROM pg_locks WHERE locktype = 'relation' AND granted AND pid = "
                                + pid)) {
            while (rows.next()) {
                LockMode mode = mode(rows.getString(2));
                relations
                        .table(rows.getLong(1))
                        .ifPresent(table -> locks.merge(table, mode, (a, b) -> a.compareTo(b) > 0 ? a : b));
            }
        }
        return locks;
    }

    /** {@code AccessExclusiveLock} is {@code ACCESS_EXCLUSIVE}. */
    private static LockMode mode(String name) {
        return LockMode.valueOf(name.replaceAll("Lock$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT));
    }

    private static int pid(Connection connection) throws SQLException {
        return number(connection, "SELECT pg_backend_pid()");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
