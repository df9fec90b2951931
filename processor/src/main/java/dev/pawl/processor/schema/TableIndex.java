package dev.pawl.processor.schema;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.IndexMethod;
import dev.pawl.processor.sql.SqlExpression;
import dev.pawl.processor.sql.SqlTexts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An index that no constraint owns.
 *
 * @param name its name
 * @param index what it covers
 * @param texts what reads the texts in it
 */
public record TableIndex(String name, Index index, SqlTexts texts) {

    /**
     * Whether it needs a column, as a key, in an expression, in its predicate or included.
     *
     * @param column the column's name
     */
    public boolean uses(String column) {
        return index.included().contains(column)
                || index.keys().stream().anyMatch(key -> key(key, column))
                || usesInPredicate(column);
    }

    /** Whether one of its keys is an expression, of which PostgreSQL keeps statistics of its own. */
    public boolean hasExpression() {
        return index.keys().stream().anyMatch(Index.Key::isExpression);
    }

    /**
     * Whether a column itself is one of its keys.
     *
     * @param column the column's name
     */
    public boolean usesAsKey(String column) {
        return index.keys().stream()
                .anyMatch(key -> !key.isExpression() && key.text().equals(column));
    }

    /**
     * Whether it needs a column and has an expression or a predicate, so that a change of the column's type rebuilds it:
     * PostgreSQL only keeps indexes that are made of plain columns alone.
     *
     * @param column the column's name
     * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/commands/indexcmds.c">
     *     CheckIndexCompatible</a>
     */
    public boolean usesInExpression(String column) {
        return (index.predicate() != null || hasExpression()) && uses(column);
    }

    /**
     * Whether rows with given values of some columns are found by it instead of by reading the table.
     *
     * @param columns the columns whose values are known
     */
    boolean finds(Collection<String> columns) {
        Index.Key first = index.keys().get(0);
        return index.predicate() == null
                && !first.isExpression()
                && columns.contains(first.text())
                && (index.method() == IndexMethod.BTREE || index.method() == IndexMethod.HASH);
    }

    /**
     * Whether another index of the same table does all that this one does, so that this one could go.
     *
     * @param other the other one
     */
    public boolean isCoveredBy(TableIndex other) {
        return SearchKeys.covers(other.index, index, texts);
    }

    /**
     * Whether another index of the same table is searched by the same thing first, at least for the same rows.
     *
     * @param other the other one
     */
    public boolean isSucceededBy(TableIndex other) {
        SearchKeys own = SearchKeys.of(index, texts);
        SearchKeys others = SearchKeys.of(other.index, texts);
        return others.leadAs(own)
                && (others.condition() == null || others.condition().equals(own.condition()));
    }

    /**
     * Whether all rows with given values in some columns are found by it at once: the columns are its first keys, in any
     * order, or it is unique and has none but them. It need not know the rows where one of them is null.
     *
     * @param columns the columns whose values are known
     */
    public boolean findsAll(Set<String> columns) {
        List<Index.Key> first = index.keys().stream().limit(columns.size()).toList();
        boolean isOfThem = first.stream().allMatch(key -> !key.isExpression() && columns.contains(key.text()));
        boolean isPrecise = first.size() == columns.size()
                || (index.isUnique() && first.size() == index.keys().size());
        return isOfThem
                && isPrecise
                && (index.method() == IndexMethod.BTREE || index.method() == IndexMethod.HASH)
                && (index.predicate() == null || columns.stream().anyMatch(this::onlyLeavesOutNullsOf));
    }

    private boolean onlyLeavesOutNullsOf(String column) {
        return texts.read(String.valueOf(index.predicate())).isNotNull(column);
    }

    /** The columns in which no two rows agree; empty when it is not unique, or only for some rows or expressions. */
    Optional<List<String>> uniqueColumns() {
        boolean isKey = index.isUnique()
                && index.predicate() == null
                && index.keys().stream().noneMatch(Index.Key::isExpression);
        return isKey ? Optional.of(index.keys().stream().map(Index.Key::text).toList()) : Optional.empty();
    }

    /** The same under another name. */
    public TableIndex named(String newName) {
        return new TableIndex(newName, index, texts);
    }

    TableIndex renamedColumn(String column, String newName) {
        Index renamed = new Index(
                index.keys().stream()
                        .map(key -> key.isExpression() ? key : renamed(key, column, newName))
                        .toList(),
                index.isUnique(),
                index.method(),
                Names.renamed(index.included(), column, newName),
                index.predicate());
        return withExpressions(renamed, expression -> expression.renamed(column, newName));
    }

    TableIndex renamedTable(String table, String newTable) {
        return withExpressions(index, expression -> expression.renamedTable(table, newTable));
    }

    private TableIndex withExpressions(Index from, UnaryOperator<SqlExpression> change) {
        UnaryOperator<String> changed = sql -> change.apply(texts.read(sql)).sql();
        List<Index.Key> keys = from.keys().stream()
                .map(key ->
                        key.isExpression() ? new Index.Key(changed.apply(key.text()), true, key.isDescending()) : key)
                .toList();
        String predicate = from.predicate();
        return new TableIndex(
                name,
                new Index(
                        keys,
                        from.isUnique(),
                        from.method(),
                        from.included(),
                        predicate == null ? null : changed.apply(predicate)),
                texts);
    }

    private boolean usesInPredicate(String column) {
        String predicate = index.predicate();
        return predicate != null && texts.read(predicate).mentions(column);
    }

    private boolean key(Index.Key key, String column) {
        return key.isExpression()
                ? texts.read(key.text()).mentions(column)
                : key.text().equals(column);
    }

    private static Index.Key renamed(Index.Key key, String column, String newName) {
        return key.text().equals(column) ? new Index.Key(newName, false, key.isDescending()) : key;
    }
}
