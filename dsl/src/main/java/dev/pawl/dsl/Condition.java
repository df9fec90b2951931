package dev.pawl.dsl;

import dev.pawl.dsl.internal.Arguments;
import dev.pawl.dsl.internal.SqlText;

/** What a migration can insist on, see {@link Conditions}. */
public sealed interface Condition {

    /**
     * The same in another schema.
     *
     * @param schema the schema of what it is about
     */
    default Condition inSchema(String schema) {
        return Conditions.inSchema(this, Arguments.name(schema));
    }

    /**
     * A table is there.
     *
     * @param table its name
     */
    record TableExists(QualifiedName table) implements Condition {}

    /**
     * A column is there.
     *
     * @param table its table
     * @param column its name
     */
    record ColumnExists(QualifiedName table, String column) implements Condition {}

    /**
     * An index is there, and valid.
     *
     * @param index its name
     */
    record IndexExists(QualifiedName index) implements Condition {}

    /**
     * A constraint is there, and validated.
     *
     * @param table its table
     * @param constraint its name
     */
    record ConstraintExists(QualifiedName table, String constraint) implements Condition {}

    /**
     * A table has just so many rows.
     *
     * @param table the table
     * @param rows how many
     */
    record RowCount(QualifiedName table, long rows) implements Condition {}

    /**
     * No row of a table matches.
     *
     * @param table the table
     * @param condition what none of them is
     */
    record NoRow(QualifiedName table, @SqlText String condition) implements Condition {}

    /**
     * A query has an answer.
     *
     * @param query a query for one row with one column
     * @param expected the answer as text
     */
    record Answer(@SqlText String query, String expected) implements Condition {}
}
