package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.patient;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.internal.blocking.Disturbance;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.RunningStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Others are in the way without holding a lock that could be waited for. */
@Timeout(120)
final class DisturbanceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "55P03|ERROR: canceling statement due to lock timeout|LOCK",
                "40P01|ERROR: deadlock detected|LOCK",
                "40001|ERROR: could not serialize access due to concurrent update|RACE",
                "XX000|ERROR: tuple concurrently updated|RACE",
                "XX000|FEHLER: tuple concurrently updated|RACE",
                "XX000|ОШИБКА: tuple concurrently deleted|RACE",
                "XX000|ERROR: cache lookup failed for relation 16385|PERHAPS",
                "XX000|ERREUR: could not open relation with OID 16385|PERHAPS",
                "XX000|ERROR: unexpected chunk number 0|NONE",
                "55006|ERROR: cannot ALTER TABLE \"t\" because it has pending trigger events|PERHAPS",
                "23505|ERROR: duplicate key value violates unique constraint \"pg_type_typname_nsp_index\"|PERHAPS",
                "23505|FEHLER: doppelter Schlüsselwert verletzt Unique-Constraint »pg_class_relname_nsp_index«|PERHAPS",
                "23505|ERROR: duplicate key value violates unique constraint \"users_email_key\"|NONE",
                "42P07|ERROR: relation \"t\" already exists|NONE",
            })
    void isToldByTheStateAndByWhatIsNeverTranslated(String state, String message, Disturbance expected) {
        assertThat(Disturbance.of(new SQLException(message, state))).isEqualTo(expected);
    }

    /**
     * GRANT changes the entry of the table in the catalogue, which is an error for who does so too, up to 17. From 18 on
     * they wait for one another, now and then for long.
     */
    @ParameterizedTest
    @CsvSource({"14, 15", "16, 15", "18, 3"})
    void ofWhoGrantsAllTheTimeDoesNotStopAMigration(int major, int rounds) throws Exception {
        TestDatabase database = TestDatabase.fresh(major);
        database.execute("CREATE TABLE users (id int PRIMARY KEY, email text)", "INSERT INTO users VALUES (1, 'a')");
        AtomicBoolean stopped = new AtomicBoolean();
        List<CompletableFuture<Void>> grants = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            grants.add(InBackground.run(() -> grant(database, stopped)));
        }
        List<Step> steps = new ArrayList<>();
        for (int number = 1; number <= rounds; number++) {
            String check = "users_check" + number;
            steps.add(strongLock("ALTER TABLE users ADD CONSTRAINT " + check + " CHECK (id > 0) NOT VALID")
                    .locking(Steps.accessExclusive("users")));
            steps.add(patient("ALTER TABLE users VALIDATE CONSTRAINT " + check)
                    .locking(Steps.shareUpdateExclusive("users")));
            steps.add(strongLock("GRANT UPDATE ON users TO public", "ALTER TABLE users ADD c" + number + " int"));
            steps.add(Steps.createIndex(
                    "i" + number, "CREATE INDEX CONCURRENTLY i" + number + " ON {schema}.users (email)"));
        }
        try {
            database.of(migration(1).up(steps.toArray(new Step[0]))).up();
        } finally {
            stopped.set(true);
            grants.forEach(CompletableFuture::join);
        }
        assertThat(database.history()).containsExactly("1 applied " + 4 * rounds + " " + 4 * rounds);
    }

    private static void grant(TestDatabase database, AtomicBoolean stopped) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            while (!stopped.get()) {
                try {
                    statement.execute("GRANT SELECT ON users TO public");
                    statement.execute("REVOKE SELECT ON users FROM public");
                } catch (SQLException e) {
                    // the other one, or the migration, was faster
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "XX000, tuple concurrently updated",
        "XX000, tuple concurrently deleted",
        "40001, could not serialize access",
        "XX000, cache lookup failed for type 42",
        "55006, it is being used"
    })
    void isWaitedOut(String state, String message) {
        TestDatabase database = TestDatabase.fresh();
        database.execute("CREATE SEQUENCE tries", "CREATE TABLE done (step int)");
        String disturbed = "DO $$ BEGIN IF nextval('tries') % 4 <> 0 THEN RAISE EXCEPTION '" + message
                + "' USING ERRCODE = '" + state + "'; END IF; END $$";

        database.of(migration(1)
                        .up(
                                strongLock(disturbed, "INSERT INTO done VALUES (1)"),
                                patient(disturbed, "INSERT INTO done VALUES (2)")))
                .up();

        assertThat(database.query("SELECT step FROM done ORDER BY step")).containsExactly("1", "2");
        database.server().drop(database.dataSource());
    }

    @Test
    void thatDoesNotEndIsReportedAtTheDeadline() {
        TestDatabase database = TestDatabase.fresh();
        AtomicInteger retries = new AtomicInteger();
        Migrator migrator = database.migrator(TestRegistry.of(migration(1)
                        .up(strongLock(
                                "DO $$ BEGIN RAISE EXCEPTION 'tuple concurrently updated' USING ERRCODE = 'XX000';"
                                        + " END $$"))))
                .lockDeadline(Duration.ofMillis(500))
                .listener(new MigrationListener() {
                    @Override
                    public void stepRetried(RunningStep step, int tries, List<Blocker> blockers, Duration pause) {
                        retries.incrementAndGet();
                    }
                })
                .build();

        assertThatThrownBy(migrator::up)
                .hasMessageStartingWith(
                        "migration 1 `M1` failed at step 1 of 1\n" + "  others changed the same at each of ")
                .hasMessageContaining(" tries in 0 s: ERROR: tuple concurrently updated\n");
        assertThat(retries).hasPositiveValue();
        database.server().drop(database.dataSource());
    }

    /** What may be nobody's fault is not tried for five minutes. */
    @Test
    void thatIsOnlySuspectedIsReportedSoonAndAsItIs() {
        TestDatabase database = TestDatabase.fresh();
        database.execute(
                "CREATE TABLE p (id int PRIMARY KEY)",
                "CREATE TABLE a (id int REFERENCES p DEFERRABLE INITIALLY DEFERRED)",
                "INSERT INTO p VALUES (1)");
        long begin = System.nanoTime();

        assertThatThrownBy(database.of(
                        migration(1).up(strongLock("INSERT INTO a VALUES (1)", "ALTER TABLE a ADD b int")))::up)
                .hasMessageContaining("because it has pending trigger events")
                .hasMessageContaining("statement: ALTER TABLE a ADD b int")
                .hasMessageContaining("belong into two migrations");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        database.server().drop(database.dataSource());
    }

    @Test
    void ofWhoMakesTheSameAtTheSameMomentIsWaitedOut() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        List<String> waits = new CopyOnWriteArrayList<>();
        Migrator migrator = database.migrator(
                        TestRegistry.of(migration(1).up(strongLock("CREATE TYPE mood AS ENUM ('happy')"))))
                .listener(new MigrationListener() {
                    @Override
                    public void stepRetried(RunningStep step, int tries, List<Blocker> blockers, Duration pause) {
                        waits.add(blockers.toString());
                    }
                })
                .build();
        try (Connection other = database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN; CREATE TYPE mood AS ENUM ('sad')");
            CompletableFuture<MigrationReport> up = InBackground.get(migrator::up);
            TestDatabase.await("a try", () -> !waits.isEmpty());
            statement.execute("ROLLBACK");
            up.join();
        }
        assertThat(database.query("SELECT enumlabel FROM pg_enum")).containsExactly("happy");
        database.server().drop(database.dataSource());
    }
}
