package dev.pawl.processor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What is left over, missing or different between two schemas. Order and age of objects do not count. */
public final class SchemaDifference {

    private final List<String> lines = new ArrayList<>();

    private SchemaDifference() {}

    /**
     * Compares two schemas.
     *
     * @param wanted the schema as it was
     * @param actual the schema as it is now
     * @return a phrase for each difference, for example {@code column `email` of `users` is left over}; empty when equal
     */
    public static List<String> between(Schema wanted, Schema actual) {
        SchemaDifference difference = new SchemaDifference();
        difference.members("table", "", wanted.tables(), actual.tables(), difference::sameTable);
        return List.copyOf(difference.lines);
    }

    private boolean sameTable(Table wanted, Table actual) {
        if (wanted.equals(actual)) {
            return true; // most tables are the very same object
        }
        String of = " of `" + wanted.name() + "`";
        members(
                "column",
                of,
                wanted.columns(),
                actual.columns(),
                (a, b) -> a.spec().equals(b.spec()));
        members("constraint", of, wanted.constraints(), actual.constraints(), Objects::equals);
        members("index", of, wanted.indexes(), actual.indexes(), Objects::equals);
        members("storage parameter", of, wanted.parameters(), actual.parameters(), Objects::equals);
        return same(wanted.comment(), actual.comment());
    }

    private <T> void members(
            String kind, String of, Map<String, T> wanted, Map<String, T> actual, BiPredicate<T, T> same) {
        wanted.forEach((name, value) -> {
            T found = actual.get(name);
            if (found == null) {
                lines.add(kind + " `" + name + "`" + of + " is missing");
            } else if (!same.test(value, found)) {
                lines.add(kind + " `" + name + "`" + of + " is different");
            }
        });
        actual.keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> lines.add(kind + " `" + name + "`" + of + " is left over"));
    }

    private static boolean same(@Nullable Object wanted, @Nullable Object actual) {
        return Objects.equals(wanted, actual);
    }
}
