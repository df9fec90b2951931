package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.internal.jdbc.GivenPath;
import dev.pawl.runtime.report.FleetReport;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

final class ConnectionSchemaTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private final TestRegistry registry = TestRegistry.of(creating(1));

    @BeforeEach
    void createSchemas() {
        database.execute("CREATE SCHEMA app", "CREATE SCHEMA \"Other, one\"", "CREATE SCHEMA audit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "app,public", "\"app\"", "\"Other, one\", public", "missing"})
    void isRefusedIfTheUrlNamesAnotherOne(String currentSchema) {
        Migrator migrator =
                Migrator.builder(url(currentSchema)).registry(registry).build();

        assertThatThrownBy(migrator::up)
                .hasMessageStartingWith("the connection is for schema \"")
                .hasMessageContaining("and migrations would run in \"public\"")
                .hasMessageContaining("name it: MigratorBuilder.schema(");
        assertThatThrownBy(() -> migrator.baseline(1)).hasMessageStartingWith("the connection is for schema");
        assertThatThrownBy(migrator::plan).hasMessageStartingWith("the connection is for schema");

        assertThat(database.query("SELECT relname FROM pg_class WHERE relname LIKE 'schema_migr%' OR relname = 't1'"))
                .isEmpty();
    }

    @Test
    void isRefusedAsWellWhenNothingIsPending() {
        database.of(creating(1)).up();
        SpyingDataSource spy = new SpyingDataSource(url("app"), true);
        Migrator migrator =
                Migrator.builder(spy.dataSource()).registry(registry).build();

        assertThatThrownBy(migrator::up).hasMessageStartingWith("the connection is for schema \"app\"");
        assertThat(spy.calls).hasSize(1);
        assertThatThrownBy(migrator::validate).hasMessageStartingWith("the connection is for schema \"app\"");
    }

    @Test
    void isRefusedIfAnotherOneWasNamedForTheMigrator() {
        assertThatThrownBy(Migrator.builder(url("app"))
                        .schema("audit")
                        .registry(registry)
                        .build()::up)
                .hasMessageStartingWith("the connection is for schema \"app\", and migrations would run in \"audit\"")
                .hasMessageContaining("or name both schemas in it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "app | app",
                "\"app\" | app",
                "APP | app",
                "app,audit | audit",
                "app, public | public",
                "\"Other, one\" | Other, one",
                "pg_temp, app | app",
                "\"$user\", app | app"
            })
    void isTheOneThatTheUrlNames(String currentSchema, String schema) {
        DataSource dataSource = url(currentSchema);
        Migrator.builder(dataSource).schema(schema).registry(registry).build().up();
        SpyingDataSource spy = new SpyingDataSource(dataSource, true);

        Migrator.builder(spy.dataSource())
                .schema(schema)
                .registry(registry)
                .build()
                .up();

        assertThat(spy.calls).hasSize(1);
    }

    @Test
    void mayBeAnotherThanThatOfTheRoleOrTheDatabase() {
        database.execute(
                "ALTER DATABASE " + database.query("SELECT current_database()").get(0) + " SET search_path TO app");

        database.of(creating(1)).up();

        assertThat(database.tables()).containsExactly("t1");
    }

    @Test
    void hasToBeNamedWhereThePoolSetsAnotherOneAndThereIsNoHistory() {
        DataSource pool = InitialSql.run(database.dataSource(), "SET SESSION search_path TO 'app'");

        assertThatThrownBy(Migrator.builder(pool).registry(registry).build()::up)
                .hasMessageStartingWith("the connection is for schema \"app\"")
                .hasMessageContaining("a SET on this connection")
                .hasMessageContaining("\"public\" has no history yet");

        Migrator.builder(pool).schema("public").registry(registry).build().up();
        Migrator.builder(pool)
                .registry(TestRegistry.of(creating(1), creating(2)))
                .build()
                .up();
        assertThat(database.tables()).containsExactly("t1", "t2");
    }

    @Test
    void ofAFleetMayBeAnyThatIsNamed() {
        FleetReport report = Fleet.builder()
                .schemas("main", url("app"), List.of("app", "audit", "public"))
                .registry(registry)
                .build()
                .up();

        assertThat(report.with(FleetReport.Outcome.MIGRATED)).hasSize(3);
        Consumer<FleetReport> refused = unnamed -> assertThat(unnamed.targets())
                .singleElement()
                .satisfies(target -> assertThat(target.failure()).hasMessageContaining("the connection is for schema"));
        refused.accept(Fleet.builder()
                .database("main", url("audit"))
                .registry(TestRegistry.of(creating(1), creating(2)))
                .build()
                .up());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a, B ,\"C,\"\"d\"|a;b;C,\"d",
                "\"$user\", public|public",
                "pg_catalog,pg_temp|``",
                "\"\"|``",
                "``|``"
            })
    void isReadOutOfAPath(String path, String schemas) {
        assertThat(String.join(";", GivenPath.schemas(path))).isEqualTo(schemas);
    }

    private PGSimpleDataSource url(String currentSchema) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL("jdbc:postgresql://localhost:" + database.server().port() + "/"
                + database.query("SELECT current_database()").get(0) + "?user=postgres");
        dataSource.setCurrentSchema(currentSchema);
        return dataSource;
    }
}
