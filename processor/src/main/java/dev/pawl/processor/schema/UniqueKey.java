package dev.pawl.processor.schema;

import dev.pawl.dsl.Index;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ON CONFLICT} finds a unique index by. The order does not count.
 *
 * @param columns the columns
 * @param expressions the expressions, in one spelling
 * @param predicate the condition of a partial index, in one spelling; null for all rows
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/optimizer/util/plancat.c">
 *     infer_arbiter_indexes</a>
 */
public record UniqueKey(
        Set<String> columns,
        Set<String> expressions,
        @Nullable String predicate) {

    /**
     * That of a constraint.
     *
     * @param columns its columns
     */
    public static UniqueKey of(List<String> columns) {
        return new UniqueKey(Set.copyOf(columns), Set.of(), null);
    }

    /**
     * That of a unique index.
     *
     * @param index the index
     * @param texts what reads the texts in it
     */
    public static UniqueKey of(Index index, SqlTexts texts) {
        String predicate = index.predicate();
        return new UniqueKey(
                keys(index, false, texts),
                keys(index, true, texts),
                predicate == null ? null : texts.read(predicate).canonical());
    }

    /** Whether statements that find another one find this one as well. */
    boolean standsInFor(UniqueKey other) {
        return columns.equals(other.columns)
                && expressions.equals(other.expressions)
                && (predicate == null || predicate.equals(other.predicate));
    }

    private static Set<String> keys(Index index, boolean isExpression, SqlTexts texts) {
        return index.keys().stream()
                .filter(key -> key.isExpression() == isExpression)
                .map(key -> isExpression ? texts.read(key.text()).canonical() : key.text())
                .collect(Collectors.toUnmodifiableSet());
    }
}
