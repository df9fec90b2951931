package dev.pawl.runtime.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.PostgresServers;
import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.crash.PgBouncer.Mode;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.report.MigrationReport;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PgBouncerTest {

    private static Site site;

    private String database;

    @BeforeAll
    static void findOutWhatShouldComeOut() throws Exception {
        site = Site.on(new Server(PostgresServers.major(18).port()));
    }

    @BeforeEach
    void makeDatabase() {
        database = site.fresh(Stage.UP);
    }

    @AfterEach
    void dropDatabase() {
        site.server().drop(database);
    }

    @ParameterizedTest
    @EnumSource
    void letsEveryKindOfStepThrough(Mode mode) throws Exception {
        try (PgBouncer pooler = PgBouncer.before(site.server(), mode, 5)) {
            goForwardAndBack(pooler);
        }
    }

    @ParameterizedTest
    @EnumSource
    void needsNoMoreThanOneConnectionToTheServer(Mode mode) throws Exception {
        try (PgBouncer pooler = PgBouncer.before(site.server(), mode, 1)) {
            goForwardAndBack(pooler);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isGivenBackItsConnectionAsItWas(Mode mode) throws Exception {
        try (PgBouncer pooler = PgBouncer.before(site.server(), mode, 1)) {
            List<String> before = settings(pooler);
            goForwardAndBack(pooler);

            assertThat(settings(pooler)).isEqualTo(before);
            assertThat(pooler.server().query(database, "SHOW lock_timeout")).containsExactly("0");
            assertThat(pooler.server().query(database, "SHOW search_path")).containsExactly("\"$user\", public");
            assertThat(pooler.server().query(database, "SHOW TimeZone"))
                    .containsExactly(TimeZone.getDefault().getID());
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsEverythingRunOnAFreshDatabase(Mode mode) throws Exception {
        startOnAnEmptyDatabase();
        try (PgBouncer pooler = PgBouncer.before(site.server(), mode, 5)) {
            RunnerProcess.startHalfWay(pooler.server().url(database, "dead"), Stage.FRESH, Site.LEASE)
                    .kill();
            Bounded.call("take-over", () -> run(pooler, Stage.FRESH));

            assertThat(Outcome.differences(site.outcome(Stage.FRESH), Outcome.of(site.server(), database)))
                    .isEmpty();
        }
    }

    private void startOnAnEmptyDatabase() {
        site.server().drop(database);
        database = site.fresh(Stage.FRESH);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotMatterWhatTheDatabaseHasSet(Mode mode) throws Exception {
        for (String setting : List.of(
                "standard_conforming_strings TO off",
                "backslash_quote TO off",
                "DateStyle TO 'German'",
                "TimeZone TO 'Asia/Kathmandu'",
                "IntervalStyle TO sql_standard",
                "default_transaction_isolation TO serializable")) {
            try (Connection connection = site.server().connect("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER DATABASE " + database + " SET " + setting);
            }
        }
        try (PgBouncer pooler = PgBouncer.before(site.server(), mode, 2)) {
            goForwardAndBack(pooler);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsOneRunnerWaitForAnother(Mode mode) throws Exception {
        startOnAnEmptyDatabase();
        TestRegistry registry = TestRegistry.of(TestRegistry.migration(1)
                .up(TransactionStep.patient("CREATE TABLE t ()", "SELECT pg_advisory_xact_lock(1)")));
        try (PgBouncer pooler = PgBouncer.before(site.server(), mode, 5);
                Connection blocker = site.server().connect(database);
                Statement statement = blocker.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(1)");
            FutureTask<MigrationReport> holder = start(pooler, registry, "holder");
            awaitOne("application_name = 'holder' AND wait_event = 'advisory'");
            FutureTask<MigrationReport> waiter = start(pooler, registry, "waiter");
            awaitOne("application_name = 'waiter' AND query LIKE '%schema_migration_lease%'");
            statement.execute("SELECT pg_advisory_unlock(1)");

            assertThat(Bounded.result("holder", holder).migrations()).hasSize(1);
            assertThat(Bounded.result("waiter", waiter).migrations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsARunnerTakeOverFromADeadOne(Mode mode) throws Exception {
        try (PgBouncer pooler = PgBouncer.before(site.server(), mode, 5)) {
            RunnerProcess.startHalfWay(pooler.server().url(database, "dead"), Stage.UP, Site.LEASE)
                    .kill();
            Bounded.call("take-over", () -> run(pooler, Stage.UP));

            assertThat(Outcome.differences(site.outcome(Stage.UP), Outcome.of(site.server(), database)))
                    .isEmpty();
        }
    }

    private void goForwardAndBack(PgBouncer pooler) throws Exception {
        for (Stage stage : Stage.FORWARD_AND_BACK) {
            Bounded.call(stage.name(), () -> run(pooler, stage));
            assertThat(Outcome.differences(site.outcome(stage), Outcome.of(site.server(), database)))
                    .isEmpty();
        }
    }

    private MigrationReport run(PgBouncer pooler, Stage stage) {
        return stage.run(Site.migrator(pooler.server().dataSource(database, "runner"), stage));
    }

    private FutureTask<MigrationReport> start(PgBouncer pooler, TestRegistry registry, String application) {
        Migrator migrator = Migrator.builder(pooler.server().dataSource(database, application))
                .registry(registry)
                .build();
        FutureTask<MigrationReport> task = new FutureTask<>(migrator::up);
        new Thread(task, application).start();
        return task;
    }

    private void awaitOne(String condition) throws Exception {
        String query = "SELECT count(*) FROM pg_stat_activity WHERE datname = '" + database + "' AND " + condition;
        Bounded.await(
                condition, () -> !site.server().query("postgres", query).get(0).equals("0"));
    }

    /** Those of an extension come and go with its library. */
    private List<String> settings(PgBouncer pooler) {
        return pooler.server()
                .query(
                        database,
                        "SELECT name || '=' || setting FROM pg_settings WHERE name NOT LIKE '%.%' ORDER BY name");
    }
}
