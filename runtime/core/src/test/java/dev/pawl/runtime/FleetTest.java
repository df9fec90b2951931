package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.report.FleetReport;
import dev.pawl.runtime.report.FleetReport.Outcome;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

final class FleetTest {

    private static final TestRegistry REGISTRY = TestRegistry.of(creating(1));
    private static final TestRegistry NEXT =
            TestRegistry.of(creating(1), migration(2).up(strongLock("ALTER TABLE t1 ADD COLUMN name text NOT NULL")));

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private List<String> tenants;

    @BeforeEach
    void createTenants() {
        tenants = IntStream.rangeClosed(1, 12).mapToObj(n -> "tenant " + n).toList();
        tenants.forEach(tenant -> database.execute("CREATE SCHEMA \"" + tenant + "\""));
        database.execute("CREATE TABLE tenants (name text, active boolean)");
        tenants.forEach(tenant -> database.execute("INSERT INTO tenants VALUES ('" + tenant + "', true)"));
    }

    @Test
    void migratesEverySchemaOnce() {
        FleetReport first = fleet(REGISTRY).build().up();
        FleetReport second = fleet(REGISTRY).build().up().orThrow();

        assertThat(first).hasToString("12 schemas: 12 migrated");
        assertThat(second).hasToString("12 schemas: 12 up to date");
        assertThat(database.query("SELECT count(*) FROM pg_tables WHERE tablename = 't1'"))
                .containsExactly("12");
    }

    @Test
    void asksOneStatementWhetherThereIsAnythingToDo() {
        fleet(REGISTRY).build().up();
        SpyingDataSource spy = new SpyingDataSource(database.dataSource(), true);

        FleetReport report = Fleet.builder()
                .schemas("main", spy.dataSource(), tenants)
                .registry(REGISTRY)
                .build()
                .up();

        assertThat(report.with(Outcome.UP_TO_DATE)).hasSize(12);
        assertThat(spy.calls).hasSize(1);
    }

    /** One that an older Pawl has left is asked by itself, and the others still are all at once. */
    @Test
    void asksOneStatementOfTheOthersWhereSomeHaveTablesOfAnOlderPawl() {
        fleet(REGISTRY).build().up();
        database.execute("ALTER TABLE \"tenant 7\".schema_migration_lease DROP COLUMN work CASCADE");
        SpyingDataSource spy = new SpyingDataSource(database.dataSource(), true);

        FleetReport report = Fleet.builder()
                .schemas("main", spy.dataSource(), tenants)
                .registry(REGISTRY)
                .build()
                .status();

        assertThat(report.with(Outcome.UP_TO_DATE)).hasSize(12);
        assertThat(spy.calls)
                .filteredOn(call -> call.contains("up_to_date") && call.contains("\"tenant 8\""))
                .hasSize(2);
    }

    @Test
    void namesTheDatabaseThatIsDown() {
        PGSimpleDataSource down = new PGSimpleDataSource();
        down.setPortNumbers(new int[] {1});
        down.setDatabaseName("shard");

        assertThatThrownBy(() -> Fleet.builder()
                        .schemasFrom("shard 7", down, "SELECT 'x'")
                        .registry(REGISTRY)
                        .build()
                        .up())
                .hasMessageStartingWith("cannot connect to the database `shard 7` of the fleet\n  Connection to")
                .hasMessageContaining("fix: see that the server runs and can be reached");
    }

    @Test
    void looksWithoutRunningAnything() {
        fleet(REGISTRY).build().up();
        database.execute("CREATE SCHEMA fresh");

        FleetReport report = Fleet.builder()
                .schemas("main", database.dataSource(), List.of("tenant 1", "fresh"))
                .registry(REGISTRY)
                .build()
                .status();

        assertThat(report).hasToString("2 schemas: 1 up to date, 1 not run");
        assertThat(report.with(Outcome.NOT_RUN)).singleElement().satisfies(target -> {
            assertThat(target.name()).isEqualTo("main/fresh");
            assertThat(target.failure()).hasMessageStartingWith("1 migration is not applied");
        });
        assertThat(database.query("SELECT count(*) FROM pg_tables WHERE tablename = 't1'"))
                .containsExactly("12");
    }

    @Test
    void findsTheNewSchemasAmongTheOthers() {
        fleet(REGISTRY).build().up();
        database.execute("CREATE SCHEMA fresh", "INSERT INTO tenants VALUES ('fresh', true), ('tenant 0', false)");

        FleetReport report = Fleet.builder()
                .schemasFrom("main", database.dataSource(), "SELECT name FROM tenants WHERE active ORDER BY name")
                .registry(REGISTRY)
                .build()
                .up();

        assertThat(report).hasToString("13 schemas: 12 up to date, 1 migrated");
        assertThat(report.with(Outcome.MIGRATED))
                .extracting(FleetReport.Target::name)
                .containsExactly("main/fresh");
    }

    @Test
    void stopsAtTheCanary() {
        fleet(REGISTRY).build().up();
        database.execute("INSERT INTO \"tenant 1\".t1 VALUES (1)");

        FleetReport report = fleet(NEXT).build().up();

        assertThat(report.toString())
                .startsWith(
                        "12 schemas: 1 failed, 11 not run\n  main/tenant 1: migration 2 `M2` failed at step 1 of 1\n"
                                + "      ERROR: column \"name\" of relation \"t1\" contains null values");
        assertThatThrownBy(report::orThrow)
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("not all of the fleet is migrated\n  12 schemas: 1 failed, 11 not run");
    }

    @Test
    void leavesOutOnlyWhatFailsAndGoesOnWithItLater() {
        fleet(REGISTRY).build().up();
        database.execute("INSERT INTO \"tenant 5\".t1 VALUES (1)");
        List<String> watched = Collections.synchronizedList(new ArrayList<>());

        Fleet fleet = fleet(NEXT)
                .stopAbove(0.1)
                .watcher(target -> {
                    watched.add(target.name());
                    throw new IllegalStateException("out of order");
                })
                .build();
        TestDatabase.quietly(() -> {
            assertThat(fleet.up().toString()).startsWith("12 schemas: 11 migrated, 1 failed\n  main/tenant 5: ");
            assertThat(watched).hasSize(12);
            database.execute("DELETE FROM \"tenant 5\".t1");
            assertThat(fleet.up()).hasToString("12 schemas: 11 up to date, 1 migrated");
        });
    }

    @Test
    void stopsWhenTooManyFail() {
        fleet(REGISTRY).build().up();
        tenants.subList(1, 12).forEach(tenant -> database.execute("INSERT INTO \"" + tenant + "\".t1 VALUES (1)"));

        FleetReport report = fleet(NEXT).stopAbove(0.2).parallelism(1).build().up();

        assertThat(report.with(Outcome.MIGRATED)).hasSize(1);
        assertThat(report.with(Outcome.FAILED)).hasSize(3);
        assertThat(report.with(Outcome.NOT_RUN)).hasSize(8);
    }

    @Test
    void isSharedByShards() {
        Map<String, Integer> shardOf = new TreeMap<>();
        for (int shard = 0; shard < 3; shard++) {
            for (FleetReport.Target target :
                    fleet(REGISTRY).shard(shard, 3).build().up().targets()) {
                assertThat(shardOf.put(target.name(), shard)).isNull();
            }
        }
        assertThat(shardOf).hasSize(12);
        assertThat(fleet(REGISTRY).build().up().with(Outcome.UP_TO_DATE)).hasSize(12);
    }

    @Test
    void takesSeveralDatabases() {
        TestDatabase other = TestDatabase.fresh();

        FleetReport report = Fleet.builder()
                .database("one", database.dataSource())
                .database("two", other.dataSource())
                .registry(REGISTRY)
                .build()
                .up();

        assertThat(report.with(Outcome.MIGRATED))
                .extracting(FleetReport.Target::name)
                .containsExactly("one/public", "two/public");
        assertThat(other.tables()).containsExactly("t1");
    }

    @Test
    void runsContractingMigrationsOnDemand() {
        TestRegistry contracting = TestRegistry.of(creating(1), creating(2).contracting());
        fleet(REGISTRY).build().up();
        assertThat(fleet(contracting).build().up()).hasToString("12 schemas: 12 up to date");

        assertThat(fleet(contracting).build().contract()).hasToString("12 schemas: 12 migrated");
        assertThat(fleet(contracting).build().contract()).hasToString("12 schemas: 12 up to date");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> Fleet.builder().registry(REGISTRY).build())
                .hasMessageStartingWith("the fleet has no database");
        assertThatThrownBy(() -> Fleet.builder().shard(3, 3))
                .hasMessageStartingWith("FleetBuilder.shard of 3 parts must be from 0 to 2, and is 3");
        assertThatThrownBy(() -> Fleet.builder().parallelism(0))
                .hasMessage("FleetBuilder.parallelism must be at least 1, and is 0");
        assertThatThrownBy(() -> Fleet.builder().stopAbove(Double.NaN)).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> fleet(REGISTRY).database("main", database.dataSource()))
                .hasMessageStartingWith("the fleet has a database `main` already");
        assertThatThrownBy(Fleet.builder()
                        .schemas("main", database.dataSource(), List.of("tenant 1", "tenant 1"))
                        .registry(REGISTRY)
                        .build()::up)
                .hasMessageStartingWith("the fleet has `main/tenant 1` twice");
        assertThatThrownBy(Fleet.builder()
                        .schemasFrom("main", database.dataSource(), "SELECT name FROM tenant")
                        .registry(REGISTRY)
                        .build()::up)
                .hasMessageStartingWith("the query for the schemas of the fleet failed\n  ERROR: relation \"tenant\"");
    }

    private FleetBuilder fleet(TestRegistry registry) {
        return Fleet.builder().schemas("main", database.dataSource(), tenants).registry(registry);
    }

    @Test
    void reportsWhatTheApplicationThrowsWhileItConfigures() {
        FleetReport report = Fleet.builder()
                .database("main", database.dataSource())
                .schemasFrom("other", database.dataSource(), "SELECT 'public'")
                .registry(TestRegistry.of(TestRegistry.creating(1)))
                .configure(migrator -> {
                    throw new IllegalArgumentException("no such tenant");
                })
                .canary(0)
                .stopAbove(1)
                .build()
                .up();

        assertThat(report.toString()).contains("2 failed").contains("no such tenant");
    }

    @Test
    void doesNotWaitForEverForWhoLocksTheListOfSchemas() throws Exception {
        Fleet fleet = Fleet.builder()
                .schemasFrom("main", database.dataSource(), "SELECT name FROM tenants WHERE active")
                .registry(REGISTRY)
                .configure(migrator -> migrator.lockDeadline(Duration.ofMillis(700)))
                .build();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setClientInfo("ApplicationName", "by hand");
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE tenants");

            assertThatThrownBy(fleet::up)
                    .isInstanceOfSatisfying(
                            MigrationException.class,
                            failure -> assertThat(failure.reason()).isEqualTo(MigrationException.Reason.BLOCKED))
                    .hasMessageStartingWith(
                            "others keep the query for the schemas of the fleet waiting\n  got no lock in")
                    .hasMessageContaining("application \"by hand\", idle in transaction for ");
            connection.rollback();
        }
        fleet.up().orThrow();
    }

    @Test
    void migratesTheOthersThoughSomebodyLocksTheHistoryOfOneSchema() throws Exception {
        fleet(REGISTRY).build().up();
        Fleet fleet = Fleet.builder()
                .schemas("main", database.dataSource(), tenants)
                .registry(TestRegistry.of(creating(1), creating(2)))
                .configure(migrator -> migrator.lockDeadline(Duration.ofMillis(700)))
                .canary(0)
                .canary(0)
                .stopAbove(1)
                .build();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE \"tenant 7\".schema_migration_lease");

            FleetReport report = fleet.up();

            assertThat(report.with(Outcome.MIGRATED)).hasSize(11);
            assertThat(report.with(Outcome.FAILED))
                    .singleElement()
                    .satisfies(target -> assertThat(target.failure()).hasMessageContaining("blocked by pid "));
            connection.rollback();
        }
        fleet.up().orThrow();
    }
}
