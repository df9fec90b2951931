package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.patient;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.RunningStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PoliteLocksTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final TransactionStep ALTER =
            strongLock("ALTER TABLE users ADD COLUMN age int").locking(Steps.accessExclusive("users"));

    private static final TransactionStep ALTER_BIG =
            strongLock("ALTER TABLE big ADD c int").locking(Steps.accessExclusive("big"));

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private final List<String> retries = new CopyOnWriteArrayList<>();

    private final MigrationListener listener = new MigrationListener() {
        @Override
        public void runFailed(MigrationException failure) {
            failures.incrementAndGet();
        }

        @Override
        public void stepRetried(RunningStep step, int tries, List<Blocker> blockers, Duration pause) {
            retries.add(tries + " tries, " + blockers);
        }
    };

    private final AtomicInteger failures = new AtomicInteger();
    private final List<String> waited = new CopyOnWriteArrayList<>();

    private final MigrationListener waits = new MigrationListener() {
        @Override
        public void waitingForLock(String subject, List<Blocker> blockers) {
            waited.add(subject + ": " + blockers);
        }
    };

    @BeforeEach
    void createTable() {
        database.execute("CREATE TABLE users (id int PRIMARY KEY, email text)", "INSERT INTO users VALUES (1, 'a@b')");
    }

    @Test
    void waitForAnOldTransactionWithoutTryingAgain() throws Exception {
        Migrator migrator = migrator(ALTER).oldTransaction(Duration.ofMillis(1)).build();
        meanwhile("SELECT * FROM users", migrator::up, () -> {
            TestDatabase.await("retries", () -> !retries.isEmpty());
            assertThat(retries)
                    .allSatisfy(retry -> assertThat(retry)
                            .startsWith("1 tries, [pid ")
                            .contains(
                                    ", user postgres, application \"nightly\", idle in transaction for ",
                                    "holds AccessShareLock on `users`: SELECT * FROM users"));
            // Nobody queues behind a step that waits like this.
            assertThat(database.query("SELECT email FROM users")).containsExactly("a@b");
        });
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void areTriedForAgainAndAgain() throws Exception {
        Migrator migrator = migrator(ALTER).oldTransaction(LONG).build();
        meanwhile(
                "UPDATE users SET email = 'c@d'",
                migrator::up,
                () -> TestDatabase.await(
                        "tries", () -> retries.stream().anyMatch(retry -> retry.startsWith("4 tries"))));
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void areTriedForWhenNobodyKnowsTheTables() throws Exception {
        Migrator migrator = migrator(strongLock("ALTER TABLE users ADD COLUMN age int"))
                .oldTransaction(LONG)
                .build();
        meanwhile(
                "SELECT * FROM users",
                migrator::up,
                () -> TestDatabase.await(
                        "tries", () -> retries.stream().anyMatch(retry -> retry.contains("application \"nightly\""))));
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void areGivenUpAtTheDeadlineAndTheBlockerIsNamed() throws Exception {
        Migrator migrator = migrator(ALTER)
                .oldTransaction(LONG)
                .lockDeadline(Duration.ofMillis(300))
                .build();
        meanwhile(
                "LOCK TABLE users",
                () -> assertThatThrownBy(migrator::up)
                        .hasMessageMatching(
                                "(?s)migration 1 `M1` failed at step 1 of 1\n  got no lock in 0 s, with \\d+ tries\n"
                                        + "    SQLSTATE 55P03\n  blocked by pid \\d+, user postgres, application \"nightly\","
                                        + " idle in transaction for \\d+ s, transaction open for \\d+ s, holds AccessExclusiveLock on `users`:"
                                        + " LOCK TABLE users\n.*fix: wait until they are done, or end them: SELECT pg_terminate_backend\\(.*"),
                () -> TestDatabase.await("failure", () -> failures.get() > 0));
        assertThat(database.query("SELECT error FROM schema_migrations").get(0)).contains("blocked by pid ", "nightly");
    }

    @Test
    void tellNoPasswordOfABlocker() throws Exception {
        Migrator migrator = migrator(ALTER).oldTransaction(Duration.ofMillis(1)).build();
        meanwhile(
                "LOCK TABLE users; ALTER ROLE postgres PASSWORD 'it''s s3cret'",
                migrator::up,
                () -> TestDatabase.await("retry", () -> !retries.isEmpty()));
        assertThat(retries.toString()).contains("PASSWORD '***'").doesNotContain("s3cret");
    }

    @Test
    void endIdleSessionsIfTheyAreTold() throws Exception {
        Migrator migrator = migrator(ALTER)
                .oldTransaction(Duration.ofMillis(1))
                .endIdleBlockersAfter(Duration.ofMillis(200))
                .build();
        try (Connection blocker = blocker("SELECT * FROM users")) {
            migrator.up();
            assertThat(blocker.isValid(5)).isFalse();
        }
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void areTriedForAgainAfterADeadlock() {
        database.execute("CREATE SEQUENCE tries");
        String deadlock = "DO $$ BEGIN IF nextval('tries') < 3 THEN RAISE EXCEPTION 'deadlock' USING ERRCODE = '40P01';"
                + " END IF; END $$";

        migrator(ALTER, strongLock(deadlock)).build().up();
        database.execute("ALTER SEQUENCE tries RESTART");
        migrator(ALTER, strongLock(deadlock), patient(deadlock)).build();
        database.migrator(TestRegistry.of(
                        migration(1).up(ALTER, strongLock(deadlock)),
                        migration(2).up(patient(deadlock))))
                .build()
                .up();

        assertThat(database.history()).containsExactly("1 applied 2 2", "2 applied 1 1");
        assertThat(retries).hasSize(1);
    }

    @Test
    void makeAnAutovacuumGiveWay() throws Exception {
        whileAutovacuumWorks("postgres", () -> migrator(ALTER_BIG).build().up());
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void areTakenTogetherWithTheChildrenOfATable() throws Exception {
        database.execute(
                "CREATE TABLE events (at date) PARTITION BY RANGE (at)",
                "CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')");
        Migrator migrator = migrator(
                        strongLock("ALTER TABLE events ADD c int").locking(Steps.accessExclusive("events")))
                .oldTransaction(Duration.ofMillis(1))
                .build();
        meanwhile(
                "SELECT * FROM events_2026",
                migrator::up,
                () -> TestDatabase.await(
                        "the child", () -> retries.stream().anyMatch(retry -> retry.contains("on `events_2026`"))));
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void areTakenByWhoMayNotLockTheTableByItself() {
        database.execute("CREATE VIEW adults AS SELECT * FROM users", "CREATE TABLE orders (user_id int)");

        migrator(strongLock("ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users NOT VALID")
                        .locking(Steps.shareRowExclusive("orders"), Steps.shareRowExclusive("no_such_table")))
                .build()
                .up();

        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    /** It stops nobody, but must not wait in a statement without an end and without a word. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areWaitedForByAValidationToo(boolean knowsItsTable) throws Exception {
        database.execute("ALTER TABLE users ADD CONSTRAINT some_email CHECK (email <> '') NOT VALID");
        TransactionStep validation = patient("ALTER TABLE users VALIDATE CONSTRAINT some_email");
        MigratorBuilder builder = migrator(
                        knowsItsTable ? validation.locking(Steps.shareUpdateExclusive("users")) : validation)
                .leaseDuration(Duration.ofMillis(300))
                .listener(waits);
        try (Connection blocker = blocker("LOCK TABLE users IN SHARE UPDATE EXCLUSIVE MODE")) {
            assertThatThrownBy(builder.lockDeadline(Duration.ofMillis(700)).build()::up)
                    .hasMessageStartingWith("migration 1 `M1` failed at step 1 of 1\n  got no lock in ")
                    .hasMessageContaining("blocked by pid ")
                    .hasMessageContaining("application \"nightly\", idle in transaction for ");
            blocker.commit();
        }
        meanwhile(
                "LOCK TABLE users IN SHARE UPDATE EXCLUSIVE MODE",
                builder.lockDeadline(LONG).build()::up,
                () -> {
                    List<String> told = knowsItsTable ? retries : waited;
                    TestDatabase.await("the wait", () -> !told.isEmpty());
                    assertThat(told).allSatisfy(line -> assertThat(line).contains("application \"nightly\""));
                });
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void areWaitedForByAQuestionToTheDataToo() throws Exception {
        TransactionStep step = strongLock("ALTER TABLE users ADD CONSTRAINT some_email CHECK (email <> '')")
                .requiring(Steps.early(
                        "rows of `users` without an `email`", "SELECT 'id=' || id FROM users WHERE email = ''"));
        MigratorBuilder builder = migrator(step).listener(waits);
        try (Connection blocker = blocker("LOCK TABLE users")) {
            assertThatThrownBy(builder.lockDeadline(Duration.ofMillis(300)).build()::up)
                    .hasMessageContaining("got no lock in 0 s")
                    .hasMessageContaining("application \"nightly\"");
            blocker.commit();
        }
        meanwhile("LOCK TABLE users", builder.lockDeadline(LONG).build()::up, () -> {
            TestDatabase.await("the wait", () -> !waited.isEmpty());
            assertThat(waited)
                    .allSatisfy(
                            line -> assertThat(line)
                                    .startsWith(
                                            "migration 1 `M1`, step 1 of 1, looking for rows of `users` without an `email`: [pid "));
        });
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    /** GRANT changes the entry of a table in the catalogue and locks no table. */
    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void areNotAllThatCanBeInTheWay(int major) throws Exception {
        TestDatabase other = TestDatabase.fresh(major);
        other.execute("CREATE TABLE users (id int PRIMARY KEY, email text)");
        Migrator migrator = other.migrator(TestRegistry.of(migration(1).up(ALTER)))
                .lockDeadline(Duration.ofMillis(1500))
                .build();
        try (Connection granting = other.dataSource().getConnection();
                Statement statement = granting.createStatement()) {
            granting.setClientInfo("ApplicationName", "granting");
            statement.execute("BEGIN; GRANT SELECT ON users TO public");
            assertThatThrownBy(migrator::up)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("blocked by pid ")
                    .hasMessageContaining("application \"granting\", idle in transaction for ");
        }
    }

    /** What somebody else does in the same database for hours keeps no step from being tried. */
    @Test
    void areTriedForThoughAnotherTransactionIsOldIfNobodyKnowsTheTables() throws Exception {
        database.execute("CREATE TABLE others (id int)");
        Migrator migrator = migrator(strongLock("ALTER TABLE users ADD COLUMN age int"))
                .oldTransaction(Duration.ofMillis(1))
                .build();
        try (Connection old = blocker("SELECT * FROM others")) {
            TestDatabase.await(
                    "an old transaction",
                    () -> !database.query("SELECT FROM pg_stat_activity WHERE application_name = 'nightly'"
                                    + " AND xact_start < clock_timestamp() - interval '1.2 seconds'")
                            .isEmpty());
            meanwhile("LOCK TABLE users", migrator::up, () -> TestDatabase.await("a try", () -> !retries.isEmpty()));
            assertThat(old.isValid(1)).isTrue();
        }
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    private MigratorBuilder migrator(Step... steps) {
        return database.migrator(TestRegistry.of(migration(1).up(steps))).listener(listener);
    }

    private interface Action {
        void run() throws Exception;
    }

    /** Runs while a transaction is open in which a statement has been executed; then the transaction is committed. */
    private void meanwhile(String statement, Runnable runner, Action action) throws Exception {
        CompletableFuture<Void> running;
        try (Connection blocker = blocker(statement)) {
            running = InBackground.run(runner);
            action.run();
            blocker.commit();
        }
        running.join();
    }

    private Connection blocker(String statement) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setClientInfo("ApplicationName", "nightly");
        connection.setAutoCommit(false);
        try (Statement sent = connection.createStatement()) {
            sent.execute(statement);
        }
        return connection;
    }

    @Test
    void makeAnAutovacuumGiveWayThatTheUserMayNotSee() throws Exception {
        database.execute(
                "DO $$ BEGIN CREATE ROLE plain LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
                "GRANT CREATE, USAGE ON SCHEMA public TO plain");
        whileAutovacuumWorks(
                "plain",
                () -> database.as("plain")
                        .migrator(TestRegistry.of(migration(1).up(ALTER_BIG)))
                        .lockDeadline(Duration.ofSeconds(10))
                        .build()
                        .up());
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    /** Makes the table {@code big}, which autovacuum takes very long for, and waits until it has begun. */
    private void whileAutovacuumWorks(String owner, Action action) throws Exception {
        database.execute(
                "CREATE TABLE big (id int) WITH (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0,"
                        + " autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1)",
                "ALTER TABLE big OWNER TO " + owner,
                "INSERT INTO big SELECT generate_series(1, 100000)",
                "ALTER SYSTEM SET autovacuum_naptime = '1s'",
                "SELECT pg_reload_conf()",
                "DELETE FROM big WHERE id % 2 = 0");
        try {
            TestDatabase.await(
                    "autovacuum",
                    () -> !database.query("SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
                                    + " WHERE a.backend_type = 'autovacuum worker' AND l.relation = 'big'::regclass"
                                    + " AND l.mode = 'ShareUpdateExclusiveLock'")
                            .isEmpty());
            action.run();
        } finally {
            database.execute("ALTER SYSTEM RESET autovacuum_naptime", "SELECT pg_reload_conf()");
        }
    }
}
