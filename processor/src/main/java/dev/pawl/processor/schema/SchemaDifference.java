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
        search.namespaces(wanted.namespaces(), actual.namespaces());
        search.tables(byName(wanted.unlike(actual)), byName(actual.unlike(wanted)));
        return List.copyOf(search.found);
    }

    private static Map<QualifiedName, Table> byName(List<Table> tables) {
        Map<QualifiedName, Table> byName = new LinkedHashMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        return byName;
    }

    private static final class Search {

        private final List<SchemaDifference> found = new ArrayList<>();

        private void namespaces(Map<String, Namespace> wanted, Map<String, Namespace> actual) {
            members("schema", name -> new QualifiedName(name, ""), "", wanted, actual, (a, b) -> true);
        }

        private void tables(Map<QualifiedName, Table> wanted, Map<QualifiedName, Table> actual) {
            members("table", Function.identity(), "", wanted, actual, this::sameTable);
        }

        private boolean sameTable(Table wanted, Table actual) {
            String of = " of `" + wanted.name() + "`";
            Function<String, QualifiedName> table = member -> wanted.name();
            members(
                    "column",
                    table,
                    of,
                    wanted.columns(),
                    actual.columns(),
                    (a, b) -> a.spec().equals(b.spec()));
            members("constraint", table, of, wanted.constraints(), actual.constraints(), Objects::equals);
            members("index", table, of, wanted.indexes(), actual.indexes(), Objects::equals);
            members("storage parameter", table, of, wanted.parameters(), actual.parameters(), Objects::equals);
            return same(wanted.comment(), actual.comment());
        }

        private <K, T> void members(
                String kind,
                Function<K, QualifiedName> table,
                String of,
                Map<K, T> wanted,
                Map<K, T> actual,
                BiPredicate<T, T> same) {
            wanted.forEach((name, value) -> {
                T there = actual.get(name);
                if (there == null) {
                    found.add(new SchemaDifference(table.apply(name), kind + " `" + name + "`" + of + " is missing"));
                } else if (!same.test(value, there)) {
                    found.add(new SchemaDifference(table.apply(name), kind + " `" + name + "`" + of + " is different"));
                }
            });
            actual.keySet().stream()
                    .filter(name -> !wanted.containsKey(name))
                    .forEach(name -> found.add(
                            new SchemaDifference(table.apply(name), kind + " `" + name + "`" + of + " is left over")));
        }

        private static boolean same(@Nullable Object wanted, @Nullable Object actual) {
            return Objects.equals(wanted, actual);
        }
    }
}
