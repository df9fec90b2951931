package dev.pawl.runtime.crash;

import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.patient;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.MigratorBuilder;
import dev.pawl.runtime.PostgresServers;
import dev.pawl.runtime.Steps;
import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.crash.PgBouncer.Mode;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.MigrationReport;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody between Pawl and its server has less patience than a migration needs. */
@Timeout(120)
final class CutOffTest {

    private static final Logger LOGGER = Logger.getLogger("dev.pawl.runtime");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Each try leaves a value, which no transaction takes back; whoever waited for its end would wait for too long. */
    private static final String LONG = "SELECT nextval('tries'), pg_sleep(100)";

    private final Server server = new Server(PostgresServers.major(18).port());
    private final String database = "cut_off_" + DATABASES.incrementAndGet();
    private final List<String> losses = new CopyOnWriteArrayList<>();

    private final MigrationListener listener = new MigrationListener() {
        @Override
        public void reconnecting(String reason) {
            losses.add(reason);
        }
    };

    @BeforeEach
    void makeDatabase() {
        LOGGER.setLevel(Level.SEVERE);
        server.create(database);
        server.execute(database, "CREATE SEQUENCE tries", "CREATE TABLE users (id int)");
    }

    @AfterEach
    void dropDatabase() {
        server.drop(database);
        LOGGER.setLevel(Level.WARNING);
    }

    @Test
    void isNamedWithTheSocketTimeoutAndNotRepeatedForEver() {
        long begin = System.nanoTime();
        assertThatThrownBy(migrator("&socketTimeout=2", strongLock("CREATE TABLE t ()"), patient(LONG))::up)
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.STEP))
                .hasMessageStartingWith("migration 1 `M1` failed at step 2 of 2\n  was cut off 2 times, after 2.")
                .hasMessageContaining("by `socketTimeout` of the JDBC driver, which counts while the server works and"
                        + " sends nothing; it is 2 s\n")
                .hasMessageContaining("statement: " + LONG)
                .hasMessageContaining("step 1 is in the database, nothing of step 2 is in it")
                .hasMessageContaining("fix: let the connections of Pawl have no `socketTimeout`");

        // What cannot be committed any more is ended, and not waited for.
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(100));
        assertThat(server.query(database, "SELECT last_value FROM tries")).containsExactly("2");
        assertThat(server.query(database, "SELECT error FROM schema_migrations WHERE state = 'failed'"))
                .singleElement()
                .asString()
                .contains("socketTimeout", "it is 2 s", "fix: let the connections of Pawl have no");
        assertThat(server.query(
                        database, "SELECT detail FROM schema_migration_log WHERE event = 'failed' AND step = 2"))
                .singleElement()
                .asString()
                .contains("socketTimeout");
        assertThat(server.query(
                        "postgres",
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = '" + database
                                + "' AND state = 'active'"))
                .containsExactly("0");
    }

    /** What was sent in one message commits there though nobody hears of it, and is not sent once more. */
    @Test
    void doesNotStopAStepThatWasSentWithItsCommit() {
        migrator("&socketTimeout=1", strongLock("SELECT nextval('tries'), pg_sleep(3)"))
                .up();

        assertThat(losses).hasSize(1);
        assertThat(server.query(database, "SELECT last_value FROM tries")).containsExactly("1");
        assertThat(server.query(database, "SELECT state FROM schema_migrations"))
                .containsExactly("applied");
    }

    /** What the server has once begun ends there, whoever is gone. */
    @Test
    void doesNotStopAConcurrentStepAndIsNotSentASecondOne() throws Exception {
        server.execute(
                database,
                "INSERT INTO users SELECT generate_series(1, 3)",
                "CREATE FUNCTION slow(n int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS"
                        + " $$BEGIN PERFORM pg_sleep(1), nextval('public.tries'); RETURN n; END$$");
        Migrator migrator = migrator(
                "&socketTimeout=1",
                Steps.createIndex("i", "CREATE INDEX CONCURRENTLY i ON {schema}.users (public.slow(id))"));

        Bounded.call("up", migrator::up);

        assertThat(losses).hasSizeLessThanOrEqualTo(2);
        // each row is read by the build and, for what has come meanwhile, not again by the validation
        assertThat(server.query(database, "SELECT last_value::int % 3 FROM tries"))
                .containsExactly("0");
        assertThat(server.query(database, "SELECT count(*) FROM schema_migration_log WHERE event = 'step_started'"))
                .containsExactly("1");
        assertThat(server.query(database, "SELECT state FROM schema_migrations"))
                .containsExactly("applied");
    }

    @Test
    void isNamedWhenAQuestionToTheDataTakesTooLong() {
        Step step = strongLock("ALTER TABLE users ADD a int")
                .requiring(Steps.early("rows of `users`", "SELECT 'x' FROM users, (" + LONG + ") s"));
        server.execute(database, "INSERT INTO users VALUES (1)");

        assertThatThrownBy(migrator("&socketTimeout=1", step)::up)
                .hasMessageStartingWith("migration 1 `M1` failed at step 1 of 1\n  was cut off 2 times, after 1.")
                .hasMessageContaining("socketTimeout");
        assertThat(server.query(database, "SELECT state FROM schema_migrations"))
                .containsExactly("failed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query_timeout = 2|`query_timeout` of PgBouncer|fix: let `query_timeout` of PgBouncer be 0 for Pawl",
            })
    void isNamedWithTheTimeoutOfThePooler(String setting, String culprit, String fix) throws Exception {
        try (PgBouncer pooler = PgBouncer.before(server, Mode.TRANSACTION, 5, setting)) {
            assertThatThrownBy(migrator(pooler.server(), "", patient(LONG)).build()::up)
                    .hasMessageStartingWith("migration 1 `M1` failed at step 1 of 1\n  was cut off 2 times, after ")
                    .hasMessageContaining(culprit)
                    .hasMessageContaining(fix);
            assertThat(server.query(database, "SELECT last_value FROM tries")).containsExactly("2");
            assertThat(server.query(database, "SELECT error FROM schema_migrations WHERE state = 'failed'"))
                    .singleElement()
                    .asString()
                    .contains(culprit);
        }
    }

    @Test
    void isNamedWhenThePoolerHasNoConnectionLeft() throws Exception {
        try (PgBouncer pooler = PgBouncer.before(server, Mode.TRANSACTION, 1, "query_wait_timeout = 1");
                Connection only = pooler.server().connect(database)) {
            only.setAutoCommit(false);
            only.createStatement().execute("SELECT 1");
            assertThatThrownBy(migrator(pooler.server(), "", strongLock("CREATE TABLE t ()"))
                            .connectTimeout(Duration.ofSeconds(2))
                            .build()::up)
                    .hasMessageContaining("query_wait_timeout")
                    .hasMessageContaining("default_pool_size");
        }
    }

    /** What is behind it may be known to the log of the server only; it must not crash for half a minute. */
    @Test
    void isTheEndOfAStepThatCrashesTheServer() throws Exception {
        try (RestartableServer other = RestartableServer.start(18)) {
            String crashing = "COPY (SELECT 1) TO PROGRAM 'kill -9 $PPID'";
            assertThatThrownBy(Migrator.builder(other.server().dataSource("postgres", "pawl"))
                            .registry(TestRegistry.of(
                                    migration(1).up(strongLock("CREATE TABLE t ()"), strongLock(crashing))))
                            .listener(listener)
                            .build()::up)
                    .hasMessageStartingWith("migration 1 `M1` failed at step 2 of 2\n  was cut off 3 times, after ")
                    .hasMessageContaining("a crash of the server")
                    .hasMessageContaining("statement: " + crashing)
                    .hasMessageContaining("fix: see the server's log");
            assertThat(losses)
                    .hasSizeBetween(3, 6); // more if the server is still on its way down when it is asked again
            assertThat(other.server().query("postgres", "SELECT state || steps_done FROM schema_migrations"))
                    .containsExactly("failed1");
        }
    }

    /** The driver gives statements a name in the session, and the pooler gives it another session. */
    @Test
    void isNotWhatAPoolerDoesToPreparedStatements() throws Exception {
        try (PgBouncer pooler = PgBouncer.before(server, Mode.TRANSACTION, 1)) {
            Migrator migrator = migrator(pooler.server(), "&prepareThreshold=1", strongLock("CREATE TABLE t ()"))
                    .build();
            assertThatThrownBy(() -> {
                        for (int boots = 0; boots < 3; boots++) {
                            migrator.up();
                        }
                    })
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("prepared statement \"")
                    .hasMessageContaining(
                            "fix: a pooler in transaction mode loses the statements that the driver prepares:"
                                    + " add prepareThreshold=0 to the URL, or let PgBouncer keep them, max_prepared_statements");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&queryTimeout=1|`queryTimeout` of the JDBC driver, which is 1 s, ended it|fix: let the connections of Pawl have no"
                        + " `queryTimeout`",
                "&options=-c%20statement_timeout=1000|statement_timeout = 1s, set by the driver or the URL when it connected: ended"
                        + " it|fix: let Pawl have none: take it out of the JDBC URL",
            })
    void isToldFromACancellation(String options, String culprit, String fix) {
        assertThatThrownBy(migrator(options, strongLock("SELECT nextval('tries'), pg_sleep(3)"))::up)
                .hasMessageStartingWith("migration 1 `M1` failed at step 1 of 1\n")
                .hasMessageContaining("SQLSTATE 57014")
                .hasMessageContaining(culprit)
                .hasMessageContaining(fix);
        assertThat(server.query(database, "SELECT error FROM schema_migrations"))
                .singleElement()
                .asString()
                .contains(culprit);
        assertThat(server.query(database, "SELECT last_value FROM tries")).containsExactly("1");
    }

    @Test
    void isNamedWithTheTimeoutOfTheServer() {
        assertThatThrownBy(
                        migrator(
                                "&options=-c%20transaction_timeout=1000",
                                strongLock("SELECT nextval('tries'), pg_sleep(3)"))::up)
                .hasMessageStartingWith("migration 1 `M1` failed at step 1 of 1\n  was cut off 2 times, after 1.")
                .hasMessageContaining("by `transaction_timeout` of the server; it is transaction_timeout = 1s, set by"
                        + " the driver or the URL when it connected\n")
                .hasMessageContaining("fix: let Pawl have none: take it out of the JDBC URL");
        assertThat(server.query(database, "SELECT last_value FROM tries")).containsExactly("2");
    }

    /** Each pause is longer than sessions may be idle. */
    @Test
    void isNotTheEndOfARunThatWaits() throws Exception {
        Step step = strongLock("ALTER TABLE users ADD a int").locking(Steps.accessExclusive("users"));
        try (Connection blocker = server.connect(database)) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("SELECT * FROM users");
            FutureTask<MigrationReport> run =
                    new FutureTask<>(migrator("&options=-c%20idle_session_timeout=100", step)::up);
            new Thread(run, "run").start();
            Bounded.await("ten losses", () -> losses.size() >= 10);
            blocker.rollback();
            assertThat(Bounded.result("run", run).migrations()).hasSize(1);
        }
        assertThat(losses).allMatch(loss -> loss.contains("57P05") || loss.contains("0800"));
    }

    @Test
    void isNotTheEndOfAStepThatAnAdministratorEndsNowAndThen() throws Exception {
        TestRegistry registry =
                TestRegistry.of(migration(1).up(patient("SELECT nextval('tries')", "SELECT pg_advisory_xact_lock(1)")));
        try (Connection blocker = server.connect(database)) {
            blocker.createStatement().execute("SELECT pg_advisory_lock(1)");
            FutureTask<MigrationReport> run = new FutureTask<>(Migrator.builder(server.dataSource(database, "struck"))
                    .registry(registry)
                    .build()::up);
            new Thread(run, "run").start();
            for (int ends = 1; ends <= 10; ends++) {
                int tries = ends;
                Bounded.await(
                        "try " + ends,
                        () -> server.query(
                                        database,
                                        "SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a JOIN tries t ON t.last_value = "
                                                + tries
                                                + " WHERE application_name = 'struck' AND wait_event = 'advisory'")
                                .contains("t"));
            }
            Bounded.await(
                    "the last try",
                    () -> server.query(database, "SELECT last_value FROM tries").contains("11"));
            blocker.createStatement().execute("SELECT pg_advisory_unlock(1)");
            assertThat(Bounded.result("run", run).migrations()).hasSize(1);
        }
    }

    private Migrator migrator(String options, Step... steps) {
        return migrator(server, options, steps).build();
    }

    private MigratorBuilder migrator(Server where, String options, Step... steps) {
        return Migrator.builder(Server.dataSource(where.url(database, "pawl") + options))
                .registry(TestRegistry.of(migration(1).up(steps)))
                .listener(listener);
    }
}
