package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tables of Pawl as an older version has made them, and as a newer one may. */
final class LayoutTest {

    private static final String[] FIRST_LAYOUT = {
        "CREATE TABLE schema_migrations (version bigint PRIMARY KEY, description text NOT NULL, applied_at timestamptz"
                + " NOT NULL, applied_by text NOT NULL, execution_time_ms bigint NOT NULL, checksum text, state text NOT"
                + " NULL DEFAULT 'applied', phase text, steps_done integer, steps_total integer, error text,"
                + " rolled_back_at timestamptz)",
        "CREATE TABLE schema_migration_log (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL"
                + " DEFAULT clock_timestamp(), version bigint NOT NULL, direction text NOT NULL, step integer, event text"
                + " NOT NULL, detail text, runner text NOT NULL)",
        "CREATE TABLE schema_migration_lease (id integer PRIMARY KEY CHECK (id = 1), owner text, token bigint NOT NULL,"
                + " acquired_at timestamptz, expires_at timestamptz, doing text, statement text, backend_pid integer,"
                + " backend_start timestamptz)",
        "INSERT INTO schema_migration_lease (id, token) VALUES (1, 7)",
        "INSERT INTO schema_migrations VALUES (1, 'does 1', now(), 'older', 3, '"
                + creating(1).registered().checksum() + "', 'applied', 'expand', 1, 1)",
        "CREATE TABLE t1 ()"
    };

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void isUpgradedWhenAMigrationRuns() {
        database.execute(FIRST_LAYOUT);

        database.of(creating(1), creating(2)).up();

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
        assertThat(database.query("SELECT layout, oldest_layout, fresh_to FROM schema_migration_lease"))
                .containsExactly("3 3 null");
        assertThat(database.of(creating(1), creating(2)).plan()).hasToString("-- nothing to do\n");
    }

    @Test
    void isLeftAloneAsLongAsNothingIsPending() {
        database.execute(FIRST_LAYOUT);

        assertThat(database.of(creating(1)).up().migrations()).isEmpty();

        assertThat(database.query("SELECT count(*) FROM information_schema.columns WHERE table_name ="
                        + " 'schema_migration_lease'"))
                .containsExactly("9");
    }

    @Test
    void isUpgradedWhileAnOlderRunnerIsAtWork() throws Exception {
        database.execute(FIRST_LAYOUT);
        CompletableFuture<Void> newer;
        try (Connection older = database.dataSource().getConnection();
                Statement step = older.createStatement()) {
            older.setAutoCommit(false);
            step.execute("SELECT token FROM schema_migration_lease WHERE token = 7 FOR KEY SHARE");
            newer = InBackground.run(database.of(creating(1), creating(2))::up);
            TestDatabase.await(
                    "a try",
                    () -> !database.query("SELECT FROM pg_stat_database WHERE datname ="
                                    + " current_database() AND xact_rollback > 0")
                            .isEmpty());
            step.execute("UPDATE schema_migration_lease SET doing = 'the next step' WHERE token = 7");
            step.execute("UPDATE schema_migrations SET execution_time_ms = 4");
            older.commit();
        }
        newer.join();

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
        assertThat(database.query("SELECT execution_time_ms FROM schema_migrations WHERE version = 1"))
                .containsExactly("4");
    }

    @Test
    void noticesWhatAnOlderRunnerWrites() {
        database.execute(FIRST_LAYOUT);
        TestRegistry registry = TestRegistry.of(creating(1), creating(2));
        database.migrator(registry).build().up();
        database.execute("DROP TABLE t2", "UPDATE schema_migrations SET state = 'rolled_back' WHERE version = 2");

        assertThat(database.migrator(registry).build().up().migrations()).hasSize(1);
    }

    @Test
    void ofANewerPawlIsUsedAsLongAsItIsCompatible() {
        database.of(creating(1)).up();
        database.execute(
                "ALTER TABLE schema_migrations ADD COLUMN newer text",
                "ALTER TABLE schema_migration_lease ADD COLUMN newer text DEFAULT 'x'",
                "UPDATE schema_migration_lease SET layout = 99");

        database.of(creating(1), creating(2)).up();

        assertThat(database.query("SELECT layout FROM schema_migration_lease")).containsExactly("99");
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
    }

    @Test
    void ofANewerPawlIsRefusedWhenItIsNot() {
        database.of(creating(1)).up();
        database.execute("UPDATE schema_migration_lease SET layout = 99, oldest_layout = 98");

        assertThatThrownBy(database.of(creating(1), creating(2))::up)
                .hasMessageStartingWith("the tables of Pawl in schema \"public\" are of a newer Pawl")
                .hasMessageContaining("fix: use the version of pawl-runtime that the newest application uses");
        assertThat(database.tables()).containsExactly("t1");
    }

    @Test
    void isMadeCompleteAgain() {
        database.of(creating(1)).up();
        database.execute(
                "DROP VIEW schema_migration_health",
                "DROP TABLE schema_migration_log",
                "DROP TRIGGER schema_migration_changed ON schema_migrations");

        database.of(creating(1), creating(2)).up();

        assertThat(database.query("SELECT count(*) FROM schema_migration_health"))
                .containsExactly("2");
    }
}
