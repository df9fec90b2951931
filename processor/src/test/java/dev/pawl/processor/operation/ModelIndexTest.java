package dev.pawl.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.plan.WayBack;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.CatalogueName;
import dev.pawl.processor.schema.Dependency;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the model finds by its indexes is what a walk over all objects finds, on the way there and back. */
final class ModelIndexTest {

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatAWalkFinds(long seed) {
        List<Schema> schemas = history(seed);
        Set<CatalogueName> names = new LinkedHashSet<>();
        schemas.forEach(schema -> names.addAll(names(schema)));

        for (Schema schema : schemas) {
            for (CatalogueName name : names) {
                assertThat(schema.bearers(name))
                        .as("seed %s: what bears %s", seed, name)
                        .containsExactlyElementsOf(
                                walk(schema, object -> object.names().contains(name)));
                assertThat(schema.users(name))
                        .as("seed %s: what uses %s", seed, name)
                        .containsExactlyElementsOf(walk(schema, object -> uses(object, name)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tellsApartWhatAComparisonTellsApart(long seed) {
        List<Schema> schemas = history(seed);

        for (Schema one : schemas) {
            for (Schema other : schemas) {
                List<SchemaObject> different =
                        walk(one, object -> !other.find(object.key()).equals(one.find(object.key())));
                assertThat(one.unlike(other, SchemaObject.class))
                        .as("seed %s", seed)
                        .containsExactlyElementsOf(different);
                assertThat(one.equals(other))
                        .as("seed %s", seed)
                        .isEqualTo(Set.copyOf(all(one)).equals(Set.copyOf(all(other))));
            }
        }
    }

    private static List<Schema> history(long seed) {
        Schema shop = Rehearsal.after(Rehearsal.of(Scenario::shop, Before.up(Schema.empty(), 1, 14)), Schema.empty());
        List<Change> up = RandomHistory.of(shop, seed, 14);
        List<Schema> schemas = new ArrayList<>(List.of(shop));
        Stream.concat(up.stream(), WayBack.from(up).stream()).map(Change::after).forEach(schemas::add);
        return schemas;
    }

    private static Set<CatalogueName> names(Schema schema) {
        Set<CatalogueName> names = new LinkedHashSet<>();
        for (SchemaObject object : all(schema)) {
            names.addAll(object.names());
            object.dependencies().forEach(dependency -> names.add(dependency.on()));
        }
        names.add(CatalogueName.ofRelation(QualifiedName.of("nobody")));
        return names;
    }

    private static boolean uses(SchemaObject object, CatalogueName name) {
        return object.dependencies().stream().map(Dependency::on).anyMatch(name::equals);
    }

    private static List<SchemaObject> walk(Schema schema, Predicate<SchemaObject> condition) {
        return all(schema).stream().filter(condition).toList();
    }

    private static List<SchemaObject> all(Schema schema) {
        return schema.all(SchemaObject.class);
    }
}
