package dev.pawl.dsl;

import static java.util.Objects.requireNonNull;

import dev.pawl.dsl.operation.SqlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index covers. Immutable: each method returns a new value.
 *
 * <pre>{@code
 * createIndex("users_email_key", on("tenant_id").expression("lower(email)").unique().where("deleted_at is null"))
 * }</pre>
 *
 * @param keys the columns and expressions in order
 * @param isUnique whether two rows must differ in the keys
 * @param method the access method
 * @param included columns kept in the index but not searched by
 * @param predicate the condition of a partial index; null when all rows are covered
 */
public record Index(
        List<Key> keys,
        boolean isUnique,
        IndexMethod method,
        List<String> included,
        @SqlText @Nullable String predicate) {

    /**
     * One key of an index.
     *
     * @param text a column's name, or an expression
     * @param isExpression which of the two
     * @param isDescending the order
     */
    public record Key(String text, boolean isExpression, boolean isDescending) {}

    /**
     * An index on columns, ascending, for {@code import static dev.pawl.dsl.Index.on}.
     *
     * @param columns the columns in order
     */
    public static Index on(String... columns) {
        List<Key> keys = Arguments.oneOrMore(columns, "column", 0).stream()
                .map(column -> new Key(column, false, false))
                .toList();
        return new Index(keys, false, IndexMethod.BTREE, List.of(), null);
    }

    /**
     * An index on an expression, for {@code import static dev.pawl.dsl.Index.onExpression}.
     *
     * @param sql an immutable expression, for example {@code "lower(email)"}
     */
    public static Index onExpression(String sql) {
        return new Index(
                List.of(new Key(Arguments.text(sql, "an expression", 0), true, false)),
                false,
                IndexMethod.BTREE,
                List.of(),
                null);
    }

    /**
     * A further column, descending.
     *
     * @param column the column
     */
    public Index descending(String column) {
        return and(new Key(requireNonNull(column, "column"), false, true));
    }

    /**
     * A further expression.
     *
     * @param sql an immutable expression
     */
    public Index expression(String sql) {
        return and(new Key(Arguments.text(sql, "an expression", 0), true, false));
    }

    /** {@code UNIQUE}. */
    public Index unique() {
        return new Index(keys, true, method, included, predicate);
    }

    /**
     * {@code USING method}.
     *
     * @param accessMethod the access method
     */
    public Index using(IndexMethod accessMethod) {
        return new Index(keys, isUnique, requireNonNull(accessMethod, "method"), included, predicate);
    }

    /**
     * {@code INCLUDE (columns)}.
     *
     * @param columns columns for index-only scans
     */
    public Index include(String... columns) {
        return new Index(keys, isUnique, method, Arguments.oneOrMore(columns, "included column", 0), predicate);
    }

    /**
     * {@code WHERE condition}: only the rows for which it is true.
     *
     * @param condition an immutable condition
     */
    public Index where(String condition) {
        return new Index(keys, isUnique, method, included, Arguments.text(condition, "a condition", 0));
    }

    private Index and(Key key) {
        List<Key> more = new ArrayList<>(keys);
        more.add(key);
        return new Index(List.copyOf(more), isUnique, method, included, predicate);
    }
}
