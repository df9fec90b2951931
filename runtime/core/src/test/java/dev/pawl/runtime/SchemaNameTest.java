package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.Reading;
import dev.pawl.runtime.report.FleetReport;
import dev.pawl.runtime.report.FleetReport.Outcome;
import dev.pawl.runtime.report.FleetReport.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaNameTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$user",
                "pg_temp",
                "pg_catalog",
                "pg_toast",
                "information_schema",
                "",
                "a123456789b123456789c123456789d123456789e123456789f123456789g123"
            })
    void isRefusedIfNothingCanBeMadeInIt(String name) {
        MigratorBuilder builder = database.migrator(TestRegistry.of(creating(1)));

        assertThatThrownBy(() -> builder.schema(name))
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(MigrationException.Reason.USAGE));
        assertThatThrownBy(() -> Fleet.builder().schemas("main", database.dataSource(), List.of("app", name)))
                .isInstanceOf(MigrationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$User",
                "Upper Case",
                "a,b",
                "it's",
                "say \"so\"",
                "back\\slash\\",
                "{schema}",
                "x{schema}.y",
                "PG_temp",
                "é😀",
                "public ",
                "--",
                "a123456789b123456789c123456789d123456789e123456789f123456789g12",
                "$user,public",
                "%s",
                "null"
            })
    void mayBeAnyOther(String name) {
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        database.execute("CREATE SCHEMA " + quoted);
        Migrator migrator = database.migrator(TestRegistry.of(migration(1)
                        .up(
                                strongLock("CREATE TABLE t (id int, note text)"),
                                ConcurrentStep.of(
                                                ConcurrentStep.Action.CREATE_INDEX,
                                                "an \"{schema}.\" index",
                                                "CREATE INDEX CONCURRENTLY \"an \"\"{schema}.\"\" index\" ON ",
                                                "\"t\" (id) WHERE note <> '{schema}.'")
                                        .reading(new Reading(
                                                "t",
                                                List.of("NULL::text AS \"note\""),
                                                List.of("note <> '{schema}.'"))))
                        .down(strongLock("DROP TABLE t"))))
                .schema(name)
                .build();

        migrator.up();

        assertThat(database.query("SELECT DISTINCT nspname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
                        + " WHERE relname IN ('t', 'schema_migrations', 'an \"{schema}.\" index')"))
                .containsExactly(name);
        migrator.validate();
        assertThat(migrator.plan().migrations()).isEmpty();
        migrator.down(1);
        migrator.up();
        migrator.validate();
    }

    @Test
    void thatOnlyAQueryKnowsFailsOnItsOwn() {
        database.execute("CREATE SCHEMA \"$user\"", "CREATE SCHEMA app");

        FleetReport report = Fleet.builder()
                .schemasFrom(
                        "main",
                        database.dataSource(),
                        "SELECT nspname FROM pg_namespace WHERE nspname IN ('$user', 'app') ORDER BY nspname DESC")
                .registry(TestRegistry.of(creating(1)))
                .build()
                .up();

        assertThat(report.with(Outcome.MIGRATED)).extracting(Target::name).containsExactly("main/app");
        assertThat(report.with(Outcome.FAILED)).extracting(Target::name).containsExactly("main/$user");
        assertThat(database.query("SELECT relname FROM pg_class WHERE relnamespace = '\"$user\"'::regnamespace"))
                .isEmpty();
    }
}
