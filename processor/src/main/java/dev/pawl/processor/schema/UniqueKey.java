package dev.pawl.processor.schema;

import dev.pawl.dsl.Index;
import dev.pawl.processor.sql.SqlExpression;
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
     */
    public static UniqueKey of(Index index) {
        String predicate = index.predicate();
        return new UniqueKey(
                texts(index, false),
                texts(index, true),
                predicate == null ? null : new SqlExpression(predicate).normalized());
    }

    /** Whether statements that find another one find this one as well. */
    boolean standsInFor(UniqueKey other) {
        return columns.equals(other.columns)
                && expressions.equals(other.expressions)
                && (predicate == null || predicate.equals(other.predicate));
    }

    private static Set<String> texts(Index index, boolean isExpression) {
        return index.keys().stream()
                .filter(key -> key.isExpression() == isExpression)
                .map(key -> isExpression ? new SqlExpression(key.text()).normalized() : key.text())
                .collect(Collectors.toUnmodifiableSet());
    }
}
