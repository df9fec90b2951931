package dev.pawl.testing;

import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.testing.LockReport.ObservedLock;
import dev.pawl.testing.internal.session.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs the steps of a migration and reads in {@code pg_locks} what they hold before they commit. */
final class LockObservation {

    /** The modes that do not let everybody read and write and change the table. */
    private static final Set<LockMode> STRONG =
            EnumSet.range(LockMode.SHARE_UPDATE_EXCLUSIVE, LockMode.ACCESS_EXCLUSIVE);

    private final TestDatabase database;
    private final RegisteredMigration migration;
    private final List<Step> steps;
    private final List<ObservedLock> locks = new ArrayList<>();
    private final Set<String> known;
    private final Set<String> seen = new HashSet<>();

    /**
     * Observes a migration.
     *
     * @param database where all that comes before the migration is done
     */
    LockObservation(TestDatabase database, RegisteredMigration migration, List<Step> steps) {
        this.database = database;
        this.migration = migration;
        this.steps = steps;
        this.known = new HashSet<>(database.query("SELECT oid FROM pg_class WHERE relkind IN ('r', 'p', 'm')").stream()
                .map(row -> String.valueOf(row.get("oid")))
                .toList());
    }

    LockReport run() {
        for (int number = 1; number <= steps.size(); number++) {
            Step step = steps.get(number - 1);
            seen.clear();
            try {
                ObservedKinds.of(step).observe(this, number, step);
            } catch (SQLException e) {
                throw new TestDatabaseException(
                        Versions.label(migration) + " fails at step " + number + ": " + e.getMessage(), e);
            }
        }
        return new LockReport(migration, locks);
    }

    void inTransaction(int number, Step step) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Sql.execute(
                    connection,
                    LocalSettings.pinned()
                            .with("search_path", Sql.identifier(database.schema()) + ", pg_temp")
                            .statement());
            for (String statement : step.sql()) {
                Sql.execute(connection, statement);
                read(connection, "pg_backend_pid()", number, statement);
            }
            connection.commit();
        }
    }

    /** Its locks are seen while it waits for a transaction that has written to every table. */
    void outside(int number, String statement) throws SQLException {
        try (Connection application = database.dataSource().getConnection();
                Connection migrating = database.dataSource().getConnection();
                Connection spectator = database.dataSource().getConnection()) {
            String pid = Sql.column(migrating, "SELECT pg_backend_pid()").get(0);
            application.setAutoCommit(false);
            lockTables(application);
            CompletableFuture<Void> running = CompletableFuture.runAsync(() -> execute(migrating, statement));
            while (!running.isDone() && isFree(spectator, pid)) {
                Thread.onSpinWait();
            }
            read(spectator, pid, number, statement);
            application.rollback();
            join(running);
        }
    }

    /** These locks are not held while it waits: for two moments on the table, at its end on the partition too. */
    void detach(int number, ConcurrentStep step) throws SQLException {
        String statement = step.sql(schema());
        String parent = String.valueOf(database.value(
                "SELECT p.relname::text FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid"
                        + " JOIN pg_class p ON p.oid = inhparent WHERE c.relname = ?",
                step.object().name()));
        try (Connection connection = database.dataSource().getConnection()) {
            Sql.execute(connection, statement);
        }
        add(number, parent, LockMode.SHARE_UPDATE_EXCLUSIVE, statement);
        add(number, step.object().name(), LockMode.ACCESS_EXCLUSIVE, statement);
    }

    /** The schema of the migrations, in quotes. */
    String schema() {
        return Sql.identifier(database.schema());
    }

    private void lockTables(Connection connection) throws SQLException {
        List<String> tables = Sql.column(
                connection,
                "SELECT oid::regclass FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = "
                        + Quote.literal(Sql.identifier(database.schema())) + "::regnamespace");
        if (!tables.isEmpty()) {
            Sql.execute(connection, "LOCK TABLE " + String.join(", ", tables) + " IN ROW EXCLUSIVE MODE");
        }
    }

    private static boolean isFree(Connection spectator, String pid) throws SQLException {
        return Sql.column(spectator, "SELECT 1 WHERE cardinality(pg_blocking_pids(" + pid + ")) > 0")
                .isEmpty();
    }

    private static void execute(Connection connection, String statement) {
        try {
            Sql.execute(connection, statement);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private static void join(CompletableFuture<Void> running) throws SQLException {
        try {
            running.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void read(Connection connection, String pid, int number, String statement) throws SQLException {
        for (String line : Sql.column(
                connection,
                "SELECT relation || ' ' || mode || ' ' || relname FROM pg_locks JOIN pg_class c ON c.oid = relation"
                        + " WHERE locktype = 'relation' AND database = (SELECT oid FROM pg_database"
                        + " WHERE datname = current_database()) AND pid = " + pid + " ORDER BY relname")) {
            String[] parts = line.split(" ", 3);
            if (known.contains(parts[0])) {
                STRONG.stream()
                        .filter(mode -> mode.inCatalogue().equals(parts[1]))
                        .forEach(mode -> add(number, parts[2], mode, statement));
            }
        }
    }

    /** A transaction keeps its locks: the statement that took one is the first after which it is there. */
    private void add(int number, String table, LockMode mode, String statement) {
        if (!table.startsWith("pg_") && seen.add(table + " " + mode)) {
            locks.add(new ObservedLock(number, steps.size(), table, mode, statement));
        }
    }
}
