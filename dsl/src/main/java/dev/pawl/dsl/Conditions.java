package dev.pawl.dsl;

import dev.pawl.dsl.internal.Arguments;
import dev.pawl.dsl.internal.InvalidArgument;

/** What {@link Database#require} and {@link Database#ensure} insist on. */
public final class Conditions {

    private Conditions() {}

    /**
     * A table is there.
     *
     * @param table its name
     */
    public static Condition tableExists(String table) {
        return new Condition.TableExists(QualifiedName.of(Arguments.name(table)));
    }

    /**
     * A column is there.
     *
     * @param table its table
     * @param column its name
     */
    public static Condition columnExists(String table, String column) {
        return new Condition.ColumnExists(QualifiedName.of(Arguments.name(table)), Arguments.name(column, 1));
    }

    /**
     * An index is there, and valid.
     *
     * @param index its name
     */
    public static Condition indexExists(String index) {
        return new Condition.IndexExists(QualifiedName.of(Arguments.name(index)));
    }

    /**
     * A constraint is there, and validated.
     *
     * @param table its table
     * @param constraint its name
     */
    public static Condition constraintExists(String table, String constraint) {
        return new Condition.ConstraintExists(QualifiedName.of(Arguments.name(table)), Arguments.name(constraint, 1));
    }

    /**
     * A table of the migrations has just so many rows. Reads all of them.
     *
     * @param table the table
     * @param rows how many
     */
    public static Condition rowCount(String table, long rows) {
        return new Condition.RowCount(QualifiedName.of(table), rows);
    }

    /**
     * No row of a table of the migrations matches. Reads all of them, or those that an index finds.
     *
     * @param table the table
     * @param condition what none of them may be, for example {@code total < 0}
     */
    public static Condition noRow(String table, String condition) {
        return new Condition.NoRow(QualifiedName.of(table), Arguments.text(condition, "a condition", 1));
    }

    /**
     * A query has an answer.
     *
     * @param query a query for one row with one column
     * @param expected the answer as PostgreSQL prints it, for example {@code true}
     */
    public static Condition answer(String query, String expected) {
        return new Condition.Answer(Arguments.text(query, "a query", 0), expected);
    }

    static Condition inSchema(Condition condition, String schema) {
        if (condition instanceof Condition.TableExists exists) {
            return new Condition.TableExists(moved(exists.table(), schema));
        } else if (condition instanceof Condition.ColumnExists exists) {
            return new Condition.ColumnExists(moved(exists.table(), schema), exists.column());
        } else if (condition instanceof Condition.IndexExists exists) {
            return new Condition.IndexExists(moved(exists.index(), schema));
        } else if (condition instanceof Condition.ConstraintExists exists) {
            return new Condition.ConstraintExists(moved(exists.table(), schema), exists.constraint());
        } else if (condition instanceof Condition.RowCount count) {
            return new Condition.RowCount(moved(count.table(), schema), count.rows());
        } else if (condition instanceof Condition.NoRow none) {
            return new Condition.NoRow(moved(none.table(), schema), none.condition());
        }
        throw new InvalidArgument("a query names the schema of each table itself", 0);
    }

    private static QualifiedName moved(QualifiedName name, String schema) {
        return new QualifiedName(schema, name.name());
    }
}
