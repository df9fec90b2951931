package dev.pawl.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.operation.AddForeignKey;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.plan.WayBack;
import dev.pawl.processor.recipe.Restoring;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Before.Direction;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.SchemaDifference;
import dev.pawl.processor.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Random migrations: the model says what the server has, and the way back leads back, in the model and on the server. */
@Tag("server")
final class RandomHistoriesTest {

    static Stream<Arguments> histories() {
        List<Integer> majors = Majors.all();
        return LongStream.range(0, 60).boxed().map(seed -> arguments(majors.get((int) (seed % majors.size())), seed));
    }

    /** Half of them are planned for the server that they run on, the others for the oldest one. */
    private static Arguments arguments(int major, long seed) {
        return Arguments.of(major, seed % 4 < 2 ? major : Majors.all().get(0), seed);
    }

    @ParameterizedTest(name = "PostgreSQL {0}, planned for {1}, seed {2}")
    @MethodSource("histories")
    void modelAndServerAgree(int major, int target, long seed) throws SQLException {
        List<Change> given = Rehearsal.of(Scenario::shop, Before.up(Schema.empty(), 1, target));
        Schema shop = Rehearsal.after(given, Schema.empty());
        List<Change> up = RandomHistory.of(shop, seed, target);
        List<Change> down = WayBack.from(up);
        String story = up.stream().map(change -> change.operation().toString()).collect(Collectors.joining("\n"));

        assertThat(SchemaDifference.between(shop, Rehearsal.after(down, shop)))
                .as(story)
                .isEmpty();
        Catalogue model = rebuilt(Rehearsal.after(up, shop), major).simplified();
        try (Sandbox sandbox = new Sandbox(major)) {
            sandbox.run(given);
            Catalogue before = Catalogue.of(sandbox.connection());
            sandbox.run(up);
            Catalogue after = Catalogue.of(sandbox.connection());
            assertThat(after.simplified().objects())
                    .as("the model after\n%s", story)
                    .isEqualTo(model.objects());
            Changes.assertModelled(sandbox, Rehearsal.after(up, shop));
            sandbox.run(down);
            assertThat(Catalogue.of(sandbox.connection()).objects())
                    .as("back from\n%s", story)
                    .isEqualTo(before.objects());
            sandbox.run(up);
            assertThat(Catalogue.of(sandbox.connection()).objects())
                    .as("again\n%s", story)
                    .isEqualTo(after.objects());
        }
    }

    /** What a server has that was given the model's schema at once. */
    private static Catalogue rebuilt(Schema schema, int major) throws SQLException {
        List<Operation> operations = new ArrayList<>();
        schema.tables().values().forEach(table -> operations.addAll(unjoined(table)));
        schema.tables()
                .values()
                .forEach(table -> table.foreignKeys().stream()
                        .map(key -> new AddForeignKey(table.name(), key.name(), key.columns(), key.reference()))
                        .forEach(operations::add));
        try (Sandbox sandbox = new Sandbox(major)) {
            Before before = new Before(Schema.empty(), 1, Direction.UP, major, schema);
            sandbox.run(Rehearsal.of(operations, before));
            return Catalogue.of(sandbox.connection());
        }
    }

    private static List<Operation> unjoined(Table table) {
        CreateTable whole = (CreateTable) Restoring.table(table);
        List<TableConstraint> constraints = whole.constraints().stream()
                .filter(constraint -> !(constraint instanceof ForeignKey))
                .toList();
        List<Operation> operations = new ArrayList<>();
        operations.add(new CreateTable(whole.table(), whole.columns(), constraints, whole.comment()));
        table.indexes().values().forEach(index -> operations.add(Restoring.index(table, index)));
        return operations;
    }
}
