package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.TestRegistry.Migration;
import dev.pawl.runtime.report.MigrationListener;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
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

    private static final String[] THIRD_LAYOUT = {
        "ALTER TABLE schema_migrations ADD COLUMN pawl_version text",
        "ALTER TABLE schema_migration_lease ADD COLUMN changes bigint NOT NULL DEFAULT 0, ADD COLUMN up_to_date text,"
                + " ADD COLUMN layout integer NOT NULL DEFAULT 1, ADD COLUMN oldest_layout integer NOT NULL DEFAULT 1,"
                + " ADD COLUMN fresh_to bigint",
        "CREATE FUNCTION schema_migration_changed() RETURNS trigger LANGUAGE plpgsql SET search_path TO pg_catalog, pg_temp"
                + " AS $$BEGIN EXECUTE format('UPDATE %I.schema_migration_lease SET changes = changes + 1, up_to_date ="
                + " NULL', TG_TABLE_SCHEMA); RETURN NULL; END$$",
        "CREATE TRIGGER schema_migration_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON schema_migrations FOR EACH"
                + " STATEMENT WHEN (coalesce(current_setting('pawl.own_change', true), '') = '')"
                + " EXECUTE FUNCTION schema_migration_changed()",
        "ALTER TABLE schema_migrations ENABLE ALWAYS TRIGGER schema_migration_changed",
        "UPDATE schema_migration_lease SET layout = 3, oldest_layout = 3"
    };

    /** How a runner of the third layout takes the lease. */
    private static final String OLDER_ACQUISITION =
            "UPDATE schema_migration_lease SET owner = 'older/1', token = token + 1, expires_at = clock_timestamp() + interval"
                    + " '1 hour' WHERE id = (SELECT l.id FROM schema_migration_lease l WHERE l.owner IS NULL FOR UPDATE SKIP"
                    + " LOCKED) RETURNING token";

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void isUpgradedWhenAMigrationRuns() {
        database.execute(FIRST_LAYOUT);

        database.of(creating(1), creating(2)).up();

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
        assertThat(database.query("SELECT layout, oldest_layout, fresh_to FROM schema_migration_lease"))
                .containsExactly("4 4 null");
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
    void isChangedOnlyByWhoHasTheLeaseWhereAnOlderRunnerCouldNotGoOn() throws Exception {
        database.execute(FIRST_LAYOUT);
        database.execute(THIRD_LAYOUT);
        assertThat(database.query(OLDER_ACQUISITION)).containsExactly("8");
        List<String> waits = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> newer = InBackground.run(database.migrator(TestRegistry.of(creating(1), creating(2)))
                .listener(new MigrationListener() {
                    @Override
                    public void waitingForRunner(String runner) {
                        waits.add(runner);
                    }
                })
                .build()::up);
        TestDatabase.await("the newer one waits", () -> !waits.isEmpty());

        assertThat(waits.get(0)).startsWith("older/1");
        assertThat(columns()).contains("id", "work");
        database.execute(
                "BEGIN; SELECT token FROM schema_migration_lease WHERE token = 8 FOR KEY SHARE;"
                        + " UPDATE schema_migrations SET execution_time_ms = 4; COMMIT",
                "UPDATE schema_migration_lease SET owner = NULL, token = token + 1 WHERE token = 8");
        newer.join();

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
        assertThat(database.query("SELECT work, layout, oldest_layout FROM schema_migration_lease"))
                .containsExactly("migrations 4 4");
        assertThat(columns()).doesNotContain("id");
        assertThatThrownBy(() -> database.query(OLDER_ACQUISITION))
                .rootCause()
                .hasMessageContaining("column \"id\" does not exist");
    }

    @Test
    void isBroughtToTheNewOneByTheNextRunnerIfTheFirstDiesOnTheWay() {
        database.execute(FIRST_LAYOUT);
        database.execute(THIRD_LAYOUT);
        SpyingDataSource cut = new SpyingDataSource(database.dataSource(), true).before("DROP COLUMN id", () -> {
            throw new IllegalStateException("it died");
        });

        assertThatThrownBy(() -> Migrator.builder(cut.dataSource())
                        .registry(TestRegistry.of(creating(1), creating(2)))
                        .build()
                        .up())
                .hasMessage("it died");
        assertThat(columns()).contains("id", "work");
        assertThat(database.tables()).containsExactly("t1");

        database.of(creating(1), creating(2)).up();
        assertThat(columns()).contains("work").doesNotContain("id");
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
    }

    @Test
    void isBroughtToTheNewOneWhereSomebodyHasEmptiedTheTable() {
        database.execute(FIRST_LAYOUT);
        database.execute(THIRD_LAYOUT);
        database.execute("TRUNCATE schema_migration_lease");

        database.of(creating(1), creating(2)).up();

        assertThat(database.query("SELECT work, layout FROM schema_migration_lease"))
                .containsExactly("migrations 4");
        assertThat(columns()).doesNotContain("id");
    }

    @Test
    void knowsOfTheOlderOneThatTheDatabaseIsFresh() {
        database.execute(FIRST_LAYOUT);
        database.execute(THIRD_LAYOUT);
        database.execute("UPDATE schema_migration_lease SET fresh_to = 2");

        assertThat(database.of(creating(1), creating(2).contracting()).up().migrations())
                .hasSize(1);
        assertThat(database.query("SELECT fresh_to FROM schema_migration_lease"))
                .containsExactly("null");
    }

    @Test
    void ofANewerPawlIsNotChangedByABootWithNothingToDo() {
        database.of(creating(1)).up();
        database.execute("UPDATE schema_migration_lease SET layout = 99, oldest_layout = 98, up_to_date = NULL");
        List<String> before = database.query("SELECT l::text FROM schema_migration_lease l");

        assertThat(database.of(creating(1)).up().migrations()).isEmpty();

        assertThat(database.query("SELECT l::text FROM schema_migration_lease l"))
                .isEqualTo(before);
    }

    @Test
    void ofANewerPawlEndsTheWaitForTheLease() throws Exception {
        database.of(creating(1)).up();
        database.execute("UPDATE schema_migration_lease SET owner = 'newer/1', expires_at = now() + interval '1 hour'");
        CompletableFuture<Void> older = InBackground.run(database.of(creating(1), creating(2))::up);
        TestDatabase.await(
                "the older one waits",
                () -> !database.query("SELECT FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND pid <> pg_backend_pid()")
                        .isEmpty());

        database.execute(
                "UPDATE schema_migration_lease SET owner = NULL, token = token + 1, layout = 99, oldest_layout = 99");

        assertThatThrownBy(older::join).hasMessageContaining("are of a newer Pawl");
        assertThat(database.tables()).containsExactly("t1");
    }

    @Test
    void keepsWhatAStepHasKeptForItselfUntilItIsDone() {
        Migration failing = migration(1)
                .up(strongLock("CREATE TABLE t1 ()"), strongLock("INSERT INTO missing VALUES (1)"))
                .undo(1, strongLock("DROP TABLE t1"));
        assertThatThrownBy(database.of(failing)::up).hasMessageContaining("failed at step 2");
        database.execute("UPDATE schema_migrations SET step_data = 'mine'");

        assertThatThrownBy(database.of(failing)::up).hasMessageContaining("failed at step 2");
        assertThat(stepData()).containsExactly("mine");

        database.execute("CREATE TABLE missing (id integer)");
        database.of(failing).up();
        assertThat(stepData()).containsExactly("null");
        database.execute("UPDATE schema_migrations SET step_data = 'mine', state = 'failed', steps_done = 1");
        database.of(failing).down(1);
        assertThat(stepData()).containsExactly("null");
    }

    private List<String> columns() {
        return database.query(
                "SELECT column_name FROM information_schema.columns WHERE table_name = 'schema_migration_lease'");
    }

    private List<String> stepData() {
        return database.query("SELECT step_data FROM schema_migrations");
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
