package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.RunningStep;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConcurrentStepTest {

    private static final ConcurrentStep CREATE = Steps.createIndex(
            "users_email_idx",
            "CREATE UNIQUE INDEX CONCURRENTLY \"users_email_idx\" ON {schema}.\"users\" (\"email\")");
    private static final ConcurrentStep DROP =
            Steps.dropIndex("users_email_idx", "DROP INDEX CONCURRENTLY {schema}.\"users_email_idx\"");

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void fillTable() {
        fill(database);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 16, 18})
    void makesAndDropsAnIndex(int major) {
        TestDatabase other = TestDatabase.fresh(major);
        fill(other);
        Migrator migrator = other.of(migration(1).up(CREATE).down(DROP));

        migrator.up();
        assertThat(indexes(other)).containsExactly("users_email_idx t");
        migrator.down(1);
        assertThat(indexes(other)).isEmpty();
        migrator.up();
        assertThat(indexes(other)).containsExactly("users_email_idx t");
    }

    @Test
    void dropsTheInvalidIndexThatAFailedTryLeftBehind() {
        database.execute("INSERT INTO users VALUES ('a'), ('a')");
        Migrator migrator = database.of(migration(1).up(CREATE));
        assertThatThrownBy(migrator::up)
                .hasMessageStartingWith("""
                        migration 1 `M1` failed at step 1 of 1
                          ERROR: could not create unique index "users_email_idx"
                              Detail: Key (email)=(a) is duplicated.
                        """)
                .hasMessageContaining("step 1 may have left something half done, which the next run clears away first");
        assertThat(indexes(database)).containsExactly("users_email_idx f");
        database.execute("DELETE FROM users");

        migrator.up();

        assertThat(indexes(database)).containsExactly("users_email_idx t");
        assertThat(database.log(1)).contains("up step 1 left_over_dropped");
    }

    @Test
    void takesAnIndexForDoneThatItHadBegunBefore() {
        Migrator migrator = database.of(migration(1).up(CREATE));
        migrator.up();
        database.execute(
                "UPDATE schema_migrations SET state = 'running', steps_done = 0",
                "DELETE FROM schema_migration_log WHERE event IN ('step_done', 'finished')");

        migrator.up();

        assertThat(database.history()).containsExactly("1 applied 1 1");
        assertThat(database.log(1)).contains("up all continued", "up step 1 skipped");
    }

    @Test
    void doesNotTakeSomebodyElsesIndexForItsOwn() {
        database.execute("CREATE INDEX users_email_idx ON users (email)");
        Migrator migrator = database.of(migration(1).up(CREATE));

        for (int tries = 0; tries < 2; tries++) {
            assertThatThrownBy(migrator::up).hasMessageContaining("relation \"users_email_idx\" already exists");
        }
        assertThat(database.history()).containsExactly("1 failed 0 1");
    }

    @Test
    void doesNotTakeTheIndexOfAnEarlierRunForItsOwn() {
        Migrator migrator = database.of(migration(1).up(CREATE).down(DROP));
        migrator.up();
        migrator.down(1);
        database.execute("CREATE INDEX users_email_idx ON users (email)");

        assertThatThrownBy(migrator::up).hasMessageContaining("already exists");
    }

    @Test
    void takesAnIndexForDroppedOnlyIfItHadBegunThat() {
        database.execute("CREATE INDEX users_email_idx ON users (email)");
        Migrator migrator = database.of(migration(1).up(DROP));
        migrator.up();
        database.execute("UPDATE schema_migrations SET state = 'running', steps_done = 0");
        migrator.up();
        assertThat(database.history()).containsExactly("1 applied 1 1");

        assertThatThrownBy(database.of(migration(1).up(DROP), migration(2).up(DROP))::up)
                .hasMessageContaining("index \"users_email_idx\" does not exist");
    }

    @Test
    void refusesAnEditedMigrationThatMayHaveLeftAnIndexBehind() {
        database.execute("INSERT INTO users VALUES ('a'), ('a')");
        assertThatThrownBy(database.of(migration(1).up(CREATE))::up).isInstanceOf(MigrationException.class);

        assertThatThrownBy(database.of(migration(1).up(DROP).edited())::up)
                .hasMessageStartingWith("migration 1 `M1` was edited after 0 of 1 steps had been run");
    }

    @Test
    void holdsNoTransactionOpenMeanwhile() throws Exception {
        try (var writer = database.dataSource().getConnection();
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO users VALUES ('open')");
            var running = InBackground.run(database.of(migration(1).up(CREATE))::up);
            String building = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND state = 'active' AND query LIKE 'CREATE UNIQUE%'";
            TestDatabase.await("index build", () -> database.query(building).equals(List.of("1")));
            assertThat(database.query("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND xact_start IS NOT NULL AND query LIKE '%schema_migration%'"
                            + " AND pid <> pg_backend_pid()"))
                    .containsExactly("0");
            writer.commit();
            running.join();
        }
        assertThat(indexes(database)).containsExactly("users_email_idx t");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void tellsItsListenersAndThoseWhoWaitHowFarItIs(int major) throws Exception {
        TestDatabase other = TestDatabase.fresh(major);
        fill(other);
        List<String> progress = new CopyOnWriteArrayList<>();
        List<String> waits = new CopyOnWriteArrayList<>();
        MigratorBuilder builder = other.migrator(TestRegistry.of(migration(1).up(CREATE)))
                .leaseDuration(Duration.ofMillis(300))
                .listener(new MigrationListener() {
                    @Override
                    public void stepProgressed(RunningStep step, String phase, long done, long total) {
                        progress.add(step + ": " + phase + " " + done + "/" + total);
                    }

                    @Override
                    public void waitingForRunner(String runner) {
                        waits.add(runner);
                    }
                });
        try (var writer = other.dataSource().getConnection();
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO users VALUES ('open')");
            var running = InBackground.run(builder.build()::up);
            TestDatabase.await("progress", () -> !progress.isEmpty());
            var waiting = InBackground.run(builder.build()::up);
            TestDatabase.await("wait", () -> waits.stream().anyMatch(wait -> wait.contains(", waits for pid ")));
            writer.commit();
            running.join();
            waiting.join();
        }
        assertThat(progress).contains("migration 1 `M1`, step 1 of 1: waiting for writers before build 0/1");
        assertThat(waits.toString())
                .contains("migration 1 `M1`, step 1 of 1, waiting for writers before build, 0 %, waits for pid ");
    }

    @Test
    void triesAgainWhenALockTimeoutOfTheRoleEndsIt() throws Exception {
        database.execute("CREATE ROLE hasty LOGIN SUPERUSER", "ALTER ROLE hasty SET lock_timeout = '50ms'");
        try (var writer = database.dataSource().getConnection();
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO users VALUES ('open')");
            List<Integer> retries = new CopyOnWriteArrayList<>();
            Migrator migrator = database.as("hasty")
                    .migrator(TestRegistry.of(migration(1).up(CREATE)))
                    .listener(new MigrationListener() {
                        @Override
                        public void stepRetried(RunningStep step, int tries, List<Blocker> blockers, Duration pause) {
                            retries.add(tries);
                        }
                    })
                    .build();
            var running = InBackground.run(() -> TestDatabase.quietly(migrator::up));
            TestDatabase.await("retries", () -> retries.size() > 1);
            writer.commit();
            running.join();
        } finally {
            database.execute("REASSIGN OWNED BY hasty TO postgres", "DROP OWNED BY hasty", "DROP ROLE hasty");
        }
        assertThat(database.log(1)).contains("up step 1 left_over_dropped");
        assertThat(indexes(database)).containsExactly("users_email_idx t");
    }

    /** It waits for old transactions of the whole database; what it has built so far took less time than that. */
    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void isGivenUpWhenItHasWaitedLongerThanItHasWorked(int major) throws Exception {
        TestDatabase other = TestDatabase.fresh(major);
        fill(other);
        List<String> waits = new CopyOnWriteArrayList<>();
        Migrator migrator = other.migrator(TestRegistry.of(migration(1).up(CREATE)))
                .leaseDuration(Duration.ofMillis(300))
                .lockDeadline(Duration.ofSeconds(1))
                .listener(new MigrationListener() {
                    @Override
                    public void waitingForLock(String subject, List<Blocker> blockers) {
                        waits.add(subject + ": " + blockers);
                    }
                })
                .build();
        try (var writer = other.dataSource().getConnection();
                var statement = writer.createStatement()) {
            writer.setClientInfo("ApplicationName", "forgotten");
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO users VALUES ('open')");
            assertThatThrownBy(migrator::up)
                    .isInstanceOfSatisfying(
                            MigrationException.class,
                            failure -> assertThat(failure.reason()).isEqualTo(MigrationException.Reason.BLOCKED))
                    .hasMessageStartingWith("migration 1 `M1` failed at step 1 of 1\n  waited for ")
                    .hasMessageContaining("application \"forgotten\", idle in transaction for ")
                    .hasMessageContaining("fix: wait until they are done, or end them: SELECT pg_terminate_backend(");
            assertThat(waits)
                    .isNotEmpty()
                    .allSatisfy(wait -> assertThat(wait)
                            .startsWith("migration 1 `M1`, step 1 of 1: [pid ")
                            .contains("application \"forgotten\""));
            writer.commit();
        }
        migrator.up();
        assertThat(indexes(other)).containsExactly("users_email_idx t");
    }

    @Test
    void endsWhoIsIdleInItsWayIfThatIsAllowed() throws Exception {
        try (var writer = database.dataSource().getConnection();
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO users VALUES ('open')");
            Migrator migrator = database.migrator(TestRegistry.of(migration(1).up(CREATE)))
                    .leaseDuration(Duration.ofMillis(300))
                    .endIdleBlockersAfter(Duration.ofMillis(100))
                    .build();
            TestDatabase.quietly(migrator::up);
            assertThat(writer.isValid(5)).isFalse();
        }
        assertThat(indexes(database)).containsExactly("users_email_idx t");
    }

    @Test
    void saysWhichLockTimeoutEndsItAndWhomItWaitsFor() throws Exception {
        database.execute("CREATE ROLE hurried LOGIN SUPERUSER", "ALTER ROLE hurried SET lock_timeout = '50ms'");
        try (var writer = database.dataSource().getConnection();
                var statement = writer.createStatement()) {
            writer.setClientInfo("ApplicationName", "forgotten");
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO users VALUES ('open')");
            Migrator migrator = database.as("hurried")
                    .migrator(TestRegistry.of(migration(1).up(CREATE)))
                    .lockDeadline(Duration.ofSeconds(3))
                    .build();
            TestDatabase.quietly(() -> assertThatThrownBy(migrator::up)
                    .hasMessageStartingWith("migration 1 `M1` failed at step 1 of 1\n  got no lock in 3 s, with ")
                    .hasMessageContaining(
                            "lock_timeout = 50ms, set for the role \"hurried\": may end this step half-way")
                    .hasMessageContaining("application \"forgotten\", idle in transaction for "));
            writer.commit();
        } finally {
            database.execute("REASSIGN OWNED BY hurried TO postgres", "DROP OWNED BY hurried", "DROP ROLE hurried");
        }
    }

    private static void fill(TestDatabase database) {
        database.execute("CREATE TABLE users (email text)");
    }

    private static List<String> indexes(TestDatabase database) {
        return database.query("SELECT indexrelid::regclass, indisvalid FROM pg_index"
                + " WHERE indrelid = 'users'::regclass ORDER BY 1");
    }

    @Test
    void waitsForAnIndexThatARoleBuildsWhichItMayNotSee() throws Exception {
        database.execute(
                "DO $$ BEGIN CREATE ROLE plain LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
                "GRANT CREATE, USAGE ON SCHEMA public TO plain",
                "CREATE TABLE hidden (email text)",
                "ALTER TABLE hidden OWNER TO plain");
        Migrator migrator = database.as("plain")
                .of(migration(1)
                        .up(Steps.createIndex(
                                "hidden_email",
                                "CREATE INDEX CONCURRENTLY \"hidden_email\" ON {schema}.\"hidden\" (email)")));
        CompletableFuture<Void> build;
        CompletableFuture<MigrationReport> up;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN; INSERT INTO hidden VALUES ('a')");
            build = InBackground.run(
                    () -> database.execute("CREATE INDEX CONCURRENTLY hidden_email ON hidden (email)"));
            TestDatabase.await(
                    "the build",
                    () -> !database.query("SELECT FROM pg_class WHERE relname = 'hidden_email'")
                            .isEmpty());
            up = InBackground.get(migrator::up);
            TestDatabase.await(
                    "the wait",
                    () -> database.query("SELECT to_regclass('schema_migration_lease') IS NOT NULL")
                                    .contains("t")
                            && database.query("SELECT coalesce(doing, '') FROM schema_migration_lease").stream()
                                    .anyMatch(doing -> doing.contains("which builds `hidden_email`")));
        }
        build.join();

        assertThatThrownBy(up::join).hasMessageContaining("already exists");
    }
}
