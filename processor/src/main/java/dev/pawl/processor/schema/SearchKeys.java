package dev.pawl.processor.schema;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.IndexMethod;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rows are found by in an index, in one spelling.
 *
 * @param keys the keys in order
 * @param condition which rows are in it; null for all
 * @see <a href="https://www.postgresql.org/docs/current/indexes-multicolumn.html">Multicolumn Indexes</a>
 */
record SearchKeys(List<Index.Key> keys, @Nullable String condition) {

    static SearchKeys of(Index index, SqlTexts texts) {
        return new SearchKeys(
                index.keys().stream()
                        .map(key -> new Index.Key(text(key, texts), key.isExpression(), key.isDescending()))
                        .toList(),
                index.predicate() == null ? null : texts.read(index.predicate()).canonical());
    }

    /** Whether one index does all that another one does, which could go. */
    static boolean covers(Index wide, Index narrow, SqlTexts texts) {
        if (isAnotherColumn(wide.keys().get(0), narrow.keys().get(0))) {
            return false;
        }
        SearchKeys more = of(wide, texts);
        SearchKeys less = of(narrow, texts);
        boolean isEqual = less.keys.size() == more.keys.size();
        boolean isShorter =
                narrow.method() == IndexMethod.BTREE && !narrow.isUnique() && less.keys.size() < more.keys.size();
        return wide.method() == narrow.method()
                && Objects.equals(more.condition, less.condition)
                && (isEqual || isShorter)
                && (wide.isUnique() || !narrow.isUnique())
                && more.beginWith(less)
                && columns(wide).containsAll(narrow.included());
    }

    /** Whether two keys are seen to be different without reading them. */
    private static boolean isAnotherColumn(Index.Key key, Index.Key other) {
        return !key.isExpression() && !other.isExpression() && !key.text().equals(other.text());
    }

    /** Whether it is searched by the same thing first. */
    boolean leadAs(SearchKeys other) {
        Index.Key first = keys.get(0);
        Index.Key otherFirst = other.keys.get(0);
        return first.text().equals(otherFirst.text()) && first.isExpression() == otherFirst.isExpression();
    }

    /** An index can be read in both directions. */
    private boolean beginWith(SearchKeys other) {
        List<Index.Key> begin = keys.subList(0, other.keys.size());
        List<Index.Key> backwards = begin.stream()
                .map(key -> new Index.Key(key.text(), key.isExpression(), !key.isDescending()))
                .toList();
        return begin.equals(other.keys) || backwards.equals(other.keys);
    }

    private static Set<String> columns(Index index) {
        return Stream.concat(
                        index.included().stream(),
                        index.keys().stream().filter(key -> !key.isExpression()).map(Index.Key::text))
                .collect(Collectors.toSet());
    }

    private static String text(Index.Key key, SqlTexts texts) {
        return key.isExpression() ? texts.read(key.text()).canonical() : key.text();
    }
}
