package dev.pawl.examples.guides;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.PostgresServers;
import dev.pawl.runtime.registry.MigrationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that publishes, and one that subscribes to it, both of one server. */
final class Replica implements AutoCloseable {

    private final PostgresServers server;
    private final MigrationRegistry registry;
    private final DataSource from;
    private final DataSource to;

    Replica(int major, MigrationRegistry registry) {
        this.server = PostgresServers.logical(major);
        this.registry = registry;
        this.from = server.newDatabase();
        this.to = server.newDatabase();
    }

    Migrator publisher() {
        return Migrator.builder(from).registry(registry).build();
    }

    Migrator subscriber() {
        return Migrator.builder(to).registry(registry).build();
    }

    Sql published() {
        return new Sql(from);
    }

    Sql subscribed() {
        return new Sql(to);
    }

    /** Within one server a subscription cannot make its slot itself. */
    void subscribe(String publication) throws SQLException {
        published().run("SELECT pg_create_logical_replication_slot('" + name(to) + "', 'pgoutput')");
        subscribed()
                .run("CREATE SUBSCRIPTION s CONNECTION 'host=localhost user=postgres port=" + server.port() + " dbname="
                        + name(from) + "' PUBLICATION " + publication + " WITH (create_slot = false, slot_name = '"
                        + name(to) + "', copy_data = false)");
    }

    /** Waits until the subscriber answers so. */
    void await(String query, String answer) throws SQLException {
        await(subscribed(), query, answer);
    }

    /** Waits until a change could not be applied by the subscriber, where PostgreSQL counts that. */
    void awaitFailure(int major) throws SQLException {
        if (major >= 15) {
            await("SELECT apply_error_count > 0 FROM pg_stat_subscription_stats", "t");
        }
    }

    /** Waits until the subscriber has everything. */
    void awaitAll() throws SQLException {
        String end = published().value("SELECT pg_current_wal_lsn()");
        await(
                published(),
                "SELECT confirmed_flush_lsn >= '" + end + "' FROM pg_replication_slots WHERE slot_name = '" + name(to)
                        + "'",
                "t");
    }

    private static void await(Sql sql, String query, String answer) throws SQLException {
        long deadline = System.nanoTime() + 60_000_000_000L;
        String last = "";
        while (System.nanoTime() < deadline) {
            last = sql.value(query);
            if (answer.equals(last)) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError(query + " is still " + last);
    }

    private static String name(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getCatalog();
        }
    }

    @Override
    public void close() throws SQLException {
        String slot = "'" + name(to) + "'";
        String isUsed = "SELECT count(*) FROM pg_replication_slots WHERE slot_name = " + slot;
        if (published().value(isUsed).equals("1")) {
            subscribed().run("ALTER SUBSCRIPTION s DISABLE");
            subscribed().run("ALTER SUBSCRIPTION s SET (slot_name = NONE)");
            subscribed().run("DROP SUBSCRIPTION s");
            await(published(), isUsed + " AND active", "0");
            published().run("SELECT pg_drop_replication_slot(" + slot + ")");
        }
    }
}
