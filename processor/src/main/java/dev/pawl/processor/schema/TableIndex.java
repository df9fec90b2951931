package dev.pawl.processor.schema;

import dev.pawl.dsl.Index;
import dev.pawl.processor.sql.SqlExpression;
import java.util.List;

/**
 * An index that no constraint owns.
 *
 * @param name its name
 * @param index what it covers
 */
public record TableIndex(String name, Index index) {

    /**
     * Whether it needs a column, as a key, in an expression, in its predicate or included.
     *
     * @param column the column's name
     */
    public boolean uses(String column) {
        return index.included().contains(column) || index.keys().stream().anyMatch(key -> key(key, column))
                || usesInPredicate(column);
    }

    /**
     * Whether an expression or the predicate mentions a column, so that a change of its type rebuilds the index.
     *
     * @param column the column's name
     */
    public boolean usesInExpression(String column) {
        return usesInPredicate(column)
                || index.keys().stream().anyMatch(key -> key.isExpression() && key(key, column));
    }

    TableIndex renamedColumn(String column, String newName) {
        List<Index.Key> keys =
                index.keys().stream().map(key -> renamed(key, column, newName)).toList();
        String predicate = index.predicate();
        return new TableIndex(
                name,
                new Index(
                        keys,
                        index.isUnique(),
                        index.method(),
                        Names.renamed(index.included(), column, newName),
                        predicate == null
                                ? null
                                : new SqlExpression(predicate)
                                        .renamed(column, newName)
                                        .sql()));
    }

    private boolean usesInPredicate(String column) {
        String predicate = index.predicate();
        return predicate != null && new SqlExpression(predicate).mentions(column);
    }

    private static boolean key(Index.Key key, String column) {
        return key.isExpression()
                ? new SqlExpression(key.text()).mentions(column)
                : key.text().equals(column);
    }

    private static Index.Key renamed(Index.Key key, String column, String newName) {
        String text = key.isExpression()
                ? new SqlExpression(key.text()).renamed(column, newName).sql()
                : Names.renamed(List.of(key.text()), column, newName).get(0);
        return new Index.Key(text, key.isExpression(), key.isDescending());
    }
}
