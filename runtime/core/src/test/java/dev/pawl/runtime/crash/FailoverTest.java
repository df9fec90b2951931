package dev.pawl.runtime.crash;

import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.patient;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.MigratorBuilder;
import dev.pawl.runtime.Steps;
import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.setting.BootMode;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real primary and a real standby, which says other things than a role that may only read. */
@Timeout(240)
final class FailoverTest {

    private static final Logger LOGGER = Logger.getLogger("dev.pawl.runtime");

    static {
        LOGGER.setLevel(Level.WARNING);
    }

    private static TestRegistry registry(TestRegistry.Migration... more) {
        TestRegistry.Migration[] all = new TestRegistry.Migration[more.length + 1];
        all[0] = migration(1).up(strongLock("CREATE TABLE t1 (id int)")).down(strongLock("DROP TABLE t1"));
        System.arraycopy(more, 0, all, 1, more.length);
        return TestRegistry.of(all);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void isNoMatterForABootWithNothingToDo(int major) throws Exception {
        try (RestartableServer primary = RestartableServer.start(major)) {
            Migrator.builder(primary.server().dataSource("postgres", "primary"))
                    .registry(registry())
                    .build()
                    .up();
            try (RestartableServer standby = primary.standby()) {
                MigratorBuilder reader = Migrator.builder(standby.server().dataSource("postgres", "standby"))
                        .registry(registry());
                primary.awaitReplayOn(standby);
                bootsOf(reader.build());
                // so that the history has to be read, and what that says cannot be written down
                primary.server().execute("postgres", "UPDATE schema_migration_lease SET up_to_date = NULL");
                primary.awaitReplayOn(standby);
                bootsOf(reader.build());

                assertThatThrownBy(Migrator.builder(standby.server().dataSource("postgres", "standby"))
                                .registry(registry(migration(2).up(strongLock("CREATE TABLE t2 ()"))))
                                .connectTimeout(Duration.ofSeconds(1))
                                .build()::up)
                        .isInstanceOfSatisfying(
                                MigrationException.class,
                                failure -> assertThat(failure.reason()).isEqualTo(Reason.DATABASE))
                        .hasMessage("""
                                the database can only be read: it is a standby
                                  nobody promoted it in 1 s
                                  fix: connect to the primary server; with several servers in the URL, \
                                targetServerType=primary finds it
                                  fix: or, if a fail-over takes longer, raise MigratorBuilder.connectTimeout""");
                assertThatThrownBy(() ->
                                reader.connectTimeout(Duration.ZERO).build().down(1))
                        .hasMessageStartingWith("the database can only be read: it is a standby\n  fix: connect");
            }
        }
    }

    private static void bootsOf(Migrator migrator) {
        assertThat(migrator.up().migrations()).isEmpty();
        assertThat(migrator.boot(BootMode.WAIT).migrations()).isEmpty();
        migrator.validate();
        assertThat(migrator.status().migrations()).hasSize(1);
    }

    /** The server dies in the middle of a step; the other one is a standby for some seconds, and then the primary. */
    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void isWaitedForInTheMiddleOfARun(int major) throws Exception {
        try (RestartableServer primary = RestartableServer.start(major);
                RestartableServer standby = primary.standby();
                Said said = new Said()) {
            TestRegistry registry = registry(
                    migration(2).up(patient("SELECT pg_advisory_xact_lock(1)", "CREATE TABLE t2 (id int)")),
                    migration(3).up(Steps.createIndex("i", "CREATE INDEX CONCURRENTLY i ON {schema}.t2 (id)")));
            Connection blocker = primary.server().connect("postgres");
            blocker.createStatement().execute("SELECT pg_advisory_lock(1)");
            Migrator migrator = Migrator.builder(Server.dataSource("jdbc:postgresql://127.0.0.1:"
                            + primary.server().port() + ",127.0.0.1:"
                            + standby.server().port() + "/postgres?user=postgres"))
                    .registry(registry)
                    .build();
            FutureTask<MigrationReport> run = new FutureTask<>(migrator::up);
            new Thread(run, "run").start();
            Bounded.await(
                    "the step",
                    () -> !primary.server()
                            .query("postgres", "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                            .isEmpty());
            primary.stop();
            Bounded.await("the wait", () -> said.anything("waits for a server that can be written to"));
            assertThat(run.isDone()).isFalse();
            standby.promote();

            assertThat(Bounded.result("run", run).migrations())
                    .extracting(MigrationReport.Run::version)
                    .contains(3L);
            assertThat(standby.server()
                            .query("postgres", "SELECT version || ' ' || state FROM schema_migrations ORDER BY 1"))
                    .containsExactly("1 applied", "2 applied", "3 applied");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void isWaitedForWhenTheApplicationStartsInTheMiddleOfIt(int major) throws Exception {
        try (RestartableServer primary = RestartableServer.start(major);
                RestartableServer standby = primary.standby();
                Said said = new Said()) {
            primary.stop();
            FutureTask<MigrationReport> run =
                    new FutureTask<>(Migrator.builder(standby.server().dataSource("postgres", "early"))
                            .registry(registry())
                            .build()::up);
            new Thread(run, "run").start();
            Bounded.await("the wait", () -> said.anything("waits for a server that can be written to"));
            standby.promote();

            assertThat(Bounded.result("run", run).migrations()).hasSize(1);
        }
    }

    /** What the runtime says to its log. */
    private static final class Said extends Handler implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Level before = LOGGER.getLevel();

        Said() {
            LOGGER.setLevel(Level.INFO);
            LOGGER.setUseParentHandlers(false); // that connections are lost is no news here
            LOGGER.addHandler(this);
        }

        boolean anything(String text) {
            return lines.stream().anyMatch(line -> line.contains(text));
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            LOGGER.removeHandler(this);
            LOGGER.setUseParentHandlers(true);
            LOGGER.setLevel(before);
        }
    }
}
