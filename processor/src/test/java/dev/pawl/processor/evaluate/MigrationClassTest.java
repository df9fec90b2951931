package dev.pawl.processor.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.Phase;
import dev.pawl.processor.migration.Allowance;
import dev.pawl.processor.migration.ShapeProblem;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MigrationClassTest {

    private static final String UP = "public void up(dev.pawl.dsl.Database db) {}";

    @Test
    void readsTheAnnotationsWithThePlacesOfTheirValues() {
        Reading reading = Reading.of("""
                package app;
                import dev.pawl.dsl.*;
                @Migration(
                    version = 2026_01_15_001L,
                    description = "give " + "priority",
                    phase = Phase.CONTRACT,
                    baseline = true)
                @Irreversible(because =
                    "old")
                final class M implements SchemaChange {
                    public void up(Database db) {}
                }""");
        WrittenMigration migration = reading.migration();

        assertThat(migration.qualifiedName()).isEqualTo("app.M");
        assertThat(migration.version().value()).isEqualTo(20260115001L);
        assertThat(reading.place(migration.version().location())).isEqualTo("4:15");
        assertThat(migration.description().value()).isEqualTo("give priority");
        assertThat(reading.place(migration.description().location())).isEqualTo("5:19");
        assertThat(migration.phase()).isEqualTo(Phase.CONTRACT);
        assertThat(migration.baseline()).isTrue();
        assertThat(migration.irreversible()).hasValueSatisfying(reason -> {
            assertThat(reason.value()).isEqualTo("old");
            assertThat(reading.place(reason.location())).isEqualTo("9:5");
        });
        assertThat(reading.place(migration.location())).isEqualTo("10:7");
        assertThat(migration.shapeProblems()).isEmpty();
        assertThat(migration.isComplete()).isTrue();
    }

    @Test
    void readsWhatIsNotWrittenAsTheAnnotationsSay() {
        WrittenMigration migration = Reading.ofBody("").migration();

        assertThat(migration.phase()).isEqualTo(Phase.EXPAND);
        assertThat(migration.baseline()).isFalse();
        assertThat(migration.irreversible()).isEmpty();
        assertThat(migration.allowances()).isEmpty();
        assertThat(migration.down()).isEmpty();
    }

    @Test
    void readsAllowancesOfTheClassAndOfItsMethods() {
        Reading reading = Reading.of("""
                import dev.pawl.dsl.*;
                @Migration(version = 1, description = "d")
                @Allow(value = "a", because = "1")
                @Allow(value = M.B,
                       because = "2")
                final class M implements SchemaChange {
                    static final String B = "b";
                    @Allow(because = "3", value = "c")
                    public void up(Database db) {}
                    @Allow.All({@Allow(value = "d", because = "4"), @Allow(value = "e", because = "5")})
                    public void down(Database db) {}
                }""");
        List<Allowance> allowances = reading.migration().allowances();

        assertThat(allowances).extracting(Allowance::id).containsExactly("a", "b", "c", "d", "e");
        assertThat(allowances).extracting(Allowance::because).containsExactly("1", "2", "3", "4", "5");
        assertThat(allowances)
                .extracting(Allowance::scope)
                .containsExactly(
                        Allowance.Scope.MIGRATION,
                        Allowance.Scope.MIGRATION,
                        Allowance.Scope.UP,
                        Allowance.Scope.DOWN,
                        Allowance.Scope.DOWN);
        assertThat(allowances)
                .extracting(allowance -> reading.place(allowance.idLocation()))
                .containsExactly("3:16", "4:17", "8:35", "10:32", "10:68");
        assertThat(allowances)
                .extracting(allowance -> reading.place(allowance.becauseLocation()))
                .containsExactly("3:31", "5:18", "8:22", "10:47", "10:83");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abstract class M implements dev.pawl.dsl.SchemaChange { UP }             | is abstract",
                "class M<T> implements dev.pawl.dsl.SchemaChange { UP }                   | is generic",
                "interface M extends dev.pawl.dsl.SchemaChange { default UP2 }            | is an interface",
                "enum M implements dev.pawl.dsl.SchemaChange { A; UP }                    | is an enum",
                "record M(int n) implements dev.pawl.dsl.SchemaChange { UP }              | is a record",
                "class M { UP }                                                           | does not implement `SchemaChange`",
                "abstract class M implements dev.pawl.dsl.SchemaChange { }                | is abstract, has no `up`",
                "class M extends Parent { }                                               | has no `up` of its own but that of `Parent`",
                "class M extends Parent { public void up(String db) {} void up() {} }     | has no `up` of its own but that of `Parent`",
            })
    void namesWhatMakesAClassUnusable(String source, String problems) {
        Reading reading = Reading.of(
                "@dev.pawl.dsl.Migration(version = 1, description = \"d\") "
                        + source.replace("UP2", UP.replace("public ", "")).replace("UP", UP),
                "class Parent implements dev.pawl.dsl.SchemaChange { " + UP + " }");

        assertThat(reading.migration().shapeProblems().stream()
                        .map(ShapeProblem::words)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(problems);
        assertThat(reading.errors()).isEmpty();
    }

    @Test
    void namesInnerClasses() {
        Reading reading = Reading.of("class Outer { @dev.pawl.dsl.Migration(version = 1, description = \"d\") "
                + "class M implements dev.pawl.dsl.SchemaChange { " + UP + " } }");

        assertThat(reading.migration().shapeProblems())
                .extracting(ShapeProblem::words)
                .containsExactly("is an inner class");
    }
}
