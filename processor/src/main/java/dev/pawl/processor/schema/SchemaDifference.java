package dev.pawl.processor.schema;

import dev.pawl.dsl.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is left over, missing or different between two schemas. Order and age of objects do not count.
 *
 * @param table the table that it is, or belongs to; for a schema nothing in it
 * @param words a phrase, for example {@code column `email` of `users` is left over}
 */
public record SchemaDifference(QualifiedName table, String words) {

    /**
     * Compares two schemas.
     *
     * @param wanted the schema as it was
     * @param actual the schema as it is now
     * @return empty when equal
     */
    public static List<SchemaDifference> between(Schema wanted, Schema actual) {
        Search search = new Search();
        search.objects(byKey(wanted.unlike(actual)), byKey(actual.unlike(wanted)));
        return List.copyOf(search.found);
    }

    /** Of what is only known by its name, nothing can be said. */
    private static Map<ObjectKey, SchemaObject> byKey(List<SchemaObject> objects) {
        Map<ObjectKey, SchemaObject> byKey = new LinkedHashMap<>();
        objects.stream().filter(SchemaObject::isWhollyKnown).forEach(object -> byKey.put(object.key(), object));
        return byKey;
    }

    private static final class Search {

        private final List<SchemaDifference> found = new ArrayList<>();

        private void objects(Map<ObjectKey, SchemaObject> wanted, Map<ObjectKey, SchemaObject> actual) {
            members(Search::subject, ObjectKey::toString, wanted, actual, this::sameObject);
        }

        private static QualifiedName subject(ObjectKey object) {
            return object.kind().equals("schema")
                    ? new QualifiedName(object.name().name(), "")
                    : object.name();
        }

        private boolean sameObject(SchemaObject wanted, SchemaObject actual) {
            return wanted instanceof Table table ? sameTable(table, (Table) actual) : wanted.isLike(actual);
        }

        private boolean sameTable(Table wanted, Table actual) {
            part(
                    "column",
                    wanted,
                    wanted.columns(),
                    actual.columns(),
                    (a, b) -> a.spec().equals(b.spec()));
            part("constraint", wanted, wanted.constraints(), actual.constraints(), Objects::equals);
            part("index", wanted, wanted.indexes(), actual.indexes(), Objects::equals);
            part("storage parameter", wanted, wanted.parameters(), actual.parameters(), Objects::equals);
            return same(wanted.comment(), actual.comment());
        }

        private <T> void part(
                String kind, Table of, Map<String, T> wanted, Map<String, T> actual, BiPredicate<T, T> same) {
            members(name -> of.name(), name -> kind + " `" + name + "` of `" + of.name() + "`", wanted, actual, same);
        }

        private <K, T> void members(
                Function<K, QualifiedName> table,
                Function<K, String> phrase,
                Map<K, T> wanted,
                Map<K, T> actual,
                BiPredicate<T, T> same) {
            wanted.forEach((name, value) -> {
                T there = actual.get(name);
                if (there == null) {
                    found.add(new SchemaDifference(table.apply(name), phrase.apply(name) + " is missing"));
                } else if (!same.test(value, there)) {
                    found.add(new SchemaDifference(table.apply(name), phrase.apply(name) + " is different"));
                }
            });
            actual.keySet().stream()
                    .filter(name -> !wanted.containsKey(name))
                    .forEach(name ->
                            found.add(new SchemaDifference(table.apply(name), phrase.apply(name) + " is left over")));
        }

        private static boolean same(@Nullable Object wanted, @Nullable Object actual) {
            return Objects.equals(wanted, actual);
        }
    }
}
