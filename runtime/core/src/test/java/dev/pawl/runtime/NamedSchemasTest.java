package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.Effects;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.plan.TableLock;
import dev.pawl.runtime.registry.MigrationRegistry;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Schemas that migrations name, beside the one that they are applied to. */
final class NamedSchemasTest {

    private static final String OTHER = "Bil\"ling.2 %s";
    private static final String QUOTED = "\"Bil\"\"ling.2 %s\"";

    private static final ConcurrentStep UNIQUE = new ConcurrentStep(
            ConcurrentStep.Action.CREATE_INDEX,
            new RelationName(OTHER, "t_idx"),
            List.of(),
            null,
            new Statement(
                    List.of(new Statement.Text("CREATE UNIQUE INDEX CONCURRENTLY t_idx ON " + QUOTED + ".t (id)")),
                    Effects.NONE));

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void refusesAnotherSchemaThanTheOneThatIsMeant() {
        TestRegistry registry = TestRegistry.of(creating(1)).in("app");

        assertThatThrownBy(database.migrator(registry)::build)
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.USAGE))
                .hasMessageStartingWith("the migrations are for schema \"app\", and would run in \"public\"")
                .hasMessageContaining("schema(\"app\")");

        database.execute("CREATE SCHEMA app");
        database.migrator(registry).schema("app").build().up();
        assertThat(database.query("SELECT schemaname FROM pg_tables WHERE tablename = 't1'"))
                .containsExactly("app");
    }

    @Test
    void refusesTheSchemaThatIsNamedAsAnotherOne() {
        TestRegistry registry = TestRegistry.of(creating(1)).in(null, "app", "public");

        assertThatThrownBy(database.migrator(registry)::build)
                .hasMessageStartingWith("the migrations name schema \"public\" as another one, and would run in it")
                .hasMessageContaining("-Apawl.schema=public");
    }

    @Test
    void refusesRegistriesThatAreForDifferentSchemas() {
        TestRegistry app = TestRegistry.of(creating(1)).in("app");
        TestRegistry any = TestRegistry.of(creating(2)).in(null, "z", "b");
        TestRegistry same = TestRegistry.of(creating(3)).in("app", "a", "b");
        TestRegistry other = TestRegistry.of(creating(4)).in("other");

        MigratorBuilder merged = Migrator.builder(database.dataSource())
                .registry(app)
                .registry(any)
                .registry(same)
                .schema("app");
        assertThat(merged.build()).isNotNull();
        assertThatThrownBy(merged.registry(other)::build)
                .hasMessageStartingWith("two registries are for different schemas\n")
                .hasMessageContaining("-Apawl.schema=other");
    }

    @Test
    void refusesAFleetThatWouldChangeASchemaSeveralTimes() {
        MigrationRegistry registry = TestRegistry.of(creating(1)).in(null, "shared");
        database.execute("CREATE SCHEMA a", "CREATE SCHEMA b");

        assertThatThrownBy(Fleet.builder()
                        .schemas("main", database.dataSource(), List.of("a", "b"))
                        .registry(registry)
                        .build()::up)
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.USAGE))
                .hasMessageStartingWith(
                        "the migrations change schema `shared` by name, which would be done 2 times in `main`");
        // whichever of several processes has which of the schemas
        assertThatThrownBy(Fleet.builder()
                        .schemas("main", database.dataSource(), List.of("a", "b"))
                        .registry(registry)
                        .shard(0, 2)
                        .build()::up)
                .hasMessageStartingWith("the migrations change schema `shared` by name");
        assertThat(Fleet.builder()
                        .schemas("main", database.dataSource(), List.of("a"))
                        .schemas("other", TestDatabase.fresh().dataSource(), List.of("public"))
                        .registry(registry)
                        .build()
                        .up())
                .hasToString("2 schemas: 2 migrated");
    }

    @Test
    void dropsWhatAConcurrentStepHasLeftInThem() {
        database.execute(
                "CREATE SCHEMA " + QUOTED,
                "CREATE TABLE " + QUOTED + ".t (id int)",
                "INSERT INTO " + QUOTED + ".t VALUES (1), (1)",
                "CREATE TABLE t (id int)",
                "CREATE INDEX t_idx ON t (id)");
        Migrator migrator = database.of(migration(1).up(UNIQUE));
        assertThatThrownBy(migrator::up).hasMessageContaining("could not create unique index");
        assertThat(indexes()).containsExactly("public t", OTHER + " f");

        database.execute("TRUNCATE " + QUOTED + ".t");
        migrator.up();

        assertThat(indexes()).containsExactly("public t", OTHER + " t");
    }

    @Test
    void areLockedPolitely() throws Exception {
        database.execute(
                "CREATE SCHEMA " + QUOTED, "CREATE TABLE " + QUOTED + ".t (id int)", "CREATE TABLE t (id int)");
        Migrator migrator = database.migrator(TestRegistry.of(migration(1)
                        .up(strongLock("ALTER TABLE " + QUOTED + ".t ADD COLUMN n int")
                                .locking(new TableLock(new RelationName(OTHER, "t"), LockMode.ACCESS_EXCLUSIVE)))))
                .lockDeadline(Duration.ofMillis(300))
                .build();
        try (Connection reader = database.dataSource().getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT * FROM " + QUOTED + ".t");
            reader.createStatement().execute("SELECT 1");

            assertThatThrownBy(migrator::up)
                    .isInstanceOfSatisfying(
                            MigrationException.class,
                            failure -> assertThat(failure.reason()).isEqualTo(Reason.BLOCKED))
                    .hasMessageContaining("holds AccessShareLock on `" + OTHER + ".t`");
            reader.rollback();
            reader.createStatement().execute("SELECT * FROM public.t");
            migrator.up();
        }
    }

    private List<String> indexes() {
        return database.query("SELECT n.nspname, indisvalid FROM pg_index JOIN pg_class c ON c.oid = indexrelid"
                + " JOIN pg_namespace n ON n.oid = relnamespace WHERE relname = 't_idx' ORDER BY n.nspname DESC");
    }
}
