package dev.pawl.dsl;

import java.util.List;

/** Changes of one table that exists, each in the form that a busy database bears. */
public interface TableAlteration {

    /**
     * {@code ADD COLUMN}. {@code ACCESS EXCLUSIVE} for an instant: PostgreSQL keeps a constant default in the catalogue
     * and rewrites nothing.
     *
     * @param column the new column
     * @param type made by a method of {@link Columns}
     */
    TableAlteration addColumn(String column, ColumnType<?> type);

    /**
     * {@code DROP COLUMN}. {@code ACCESS EXCLUSIVE} for an instant. The data is lost, and the running application fails
     * if it still uses the column: refused unless allowed.
     *
     * @param column a column that no release uses any more
     */
    TableAlteration dropColumn(String column);

    /**
     * {@code RENAME COLUMN}. The running application only knows the old name: refused unless allowed.
     *
     * @param column a column that exists
     * @param newName its new name
     */
    TableAlteration renameColumn(String column, String newName);

    /**
     * {@code ALTER COLUMN ... TYPE}. Only changes that PostgreSQL makes without rewriting the table or its indexes are
     * accepted, such as a longer {@code varchar} or {@code varchar} to {@code text}.
     *
     * @param column a column that exists
     * @param type the new type, without default or nullability, which stay as they are
     */
    TableAlteration alterColumnType(String column, ColumnType<?> type);

    /**
     * {@code SET DEFAULT}: for rows inserted from now on. {@code ACCESS EXCLUSIVE} for an instant.
     *
     * @param column a column that exists
     * @param value a string, number, boolean, list (for an array) or {@link Expression} that fits the column
     */
    TableAlteration setDefault(String column, Object value);

    /**
     * {@code DROP DEFAULT}. {@code ACCESS EXCLUSIVE} for an instant.
     *
     * @param column a column with a default
     */
    TableAlteration dropDefault(String column);

    /**
     * {@code SET (fillfactor = percent)}: leaves room on each page for new versions of its rows, for pages written from
     * now on. {@code SHARE UPDATE EXCLUSIVE} for an instant, which blocks neither readers nor writers.
     *
     * @param percent 10 to 100; PostgreSQL takes 100 unless told otherwise
     */
    TableAlteration setFillfactor(int percent);

    /**
     * {@code SET NOT NULL}, by way of a check that is validated without blocking anybody: the table is read under
     * {@code SHARE UPDATE EXCLUSIVE}, and {@code ACCESS EXCLUSIVE} is held for an instant only.
     *
     * @param column a column without nulls
     */
    TableAlteration setNotNull(String column);

    /**
     * {@code DROP NOT NULL}. {@code ACCESS EXCLUSIVE} for an instant.
     *
     * @param column a column that may be null from now on
     */
    TableAlteration dropNotNull(String column);

    /**
     * {@code ADD CONSTRAINT ... CHECK}, as {@code NOT VALID} and validated in a later transaction, which reads the
     * table without blocking anybody.
     *
     * @param name the constraint's name
     * @param condition what holds for each row
     */
    TableAlteration addCheck(String name, String condition);

    /**
     * {@code ADD CONSTRAINT ... CHECK} like {@link #addCheck(String, String)}, named as PostgreSQL does:
     * {@code <table>_<column>_check}, or {@code <table>_check} if the condition is about several columns.
     *
     * @param condition what holds for each row
     */
    TableAlteration addCheck(String condition);

    /**
     * {@code ADD CONSTRAINT ... FOREIGN KEY} of one column, as {@code NOT VALID} and validated in a later transaction.
     *
     * @param name the constraint's name
     * @param column the referencing column
     * @param reference made by {@link Reference#references}
     */
    TableAlteration addForeignKey(String name, String column, Reference reference);

    /**
     * {@code ADD CONSTRAINT ... FOREIGN KEY} of several columns, as {@code NOT VALID} and validated in a later
     * transaction.
     *
     * @param name the constraint's name
     * @param columns the referencing columns, in the order of the referenced ones
     * @param reference made by {@link Reference#references}
     */
    TableAlteration addForeignKey(String name, List<String> columns, Reference reference);

    /**
     * {@code ADD CONSTRAINT ... FOREIGN KEY} of one column, as {@code NOT VALID} and validated in a later transaction,
     * named as PostgreSQL does: {@code <table>_<column>_fkey}.
     *
     * @param column the referencing column
     * @param reference made by {@link Reference#references}
     */
    TableAlteration addForeignKey(String column, Reference reference);

    /**
     * {@code ADD CONSTRAINT ... FOREIGN KEY} of several columns, as {@code NOT VALID} and validated in a later
     * transaction, named as PostgreSQL does: {@code <table>_<columns>_fkey}.
     *
     * @param columns the referencing columns, in the order of the referenced ones
     * @param reference made by {@link Reference#references}
     */
    TableAlteration addForeignKey(List<String> columns, Reference reference);

    /**
     * {@code ADD CONSTRAINT ... UNIQUE}, by way of an index that is built concurrently.
     *
     * @param name the name of the constraint and of its index
     * @param columns the columns in which no two rows agree
     */
    TableAlteration addUnique(String name, String... columns);

    /**
     * {@code ADD CONSTRAINT ... UNIQUE}, by way of an index that is built concurrently, named as PostgreSQL does:
     * {@code <table>_<columns>_key}.
     *
     * @param columns the columns in which no two rows agree, for example {@code List.of("email")}
     */
    TableAlteration addUnique(List<String> columns);

    /**
     * {@code ADD CONSTRAINT ... PRIMARY KEY}, by way of a unique index that is built concurrently. The columns must be
     * {@code NOT NULL} already.
     *
     * @param name the name of the constraint and of its index
     * @param columns the key's columns in order
     */
    TableAlteration addPrimaryKey(String name, String... columns);

    /**
     * {@code ADD CONSTRAINT ... PRIMARY KEY}, by way of a unique index that is built concurrently, named as PostgreSQL
     * does: {@code <table>_pkey}. The columns must be {@code NOT NULL} already.
     *
     * @param columns the key's columns in order, for example {@code List.of("id")}
     */
    TableAlteration addPrimaryKey(List<String> columns);

    /**
     * {@code DROP CONSTRAINT}. {@code ACCESS EXCLUSIVE} for an instant, for a foreign key on the referenced table too.
     *
     * @param name a constraint of this table
     */
    TableAlteration dropConstraint(String name);

    /**
     * {@code CREATE INDEX CONCURRENTLY}; without {@code CONCURRENTLY} if this migration created the table.
     *
     * @param name the index's name
     * @param columns the columns in order
     */
    TableAlteration createIndex(String name, String... columns);

    /**
     * {@code CREATE INDEX CONCURRENTLY}; without {@code CONCURRENTLY} if this migration created the table.
     *
     * @param name the index's name
     * @param index made by {@link Index#on} or {@link Index#onExpression}
     */
    TableAlteration createIndex(String name, Index index);

    /**
     * {@code CREATE INDEX CONCURRENTLY}, named as PostgreSQL does: {@code <table>_<columns>_idx}; without
     * {@code CONCURRENTLY} if this migration created the table. An index on an expression needs a name of its own.
     *
     * @param index made by {@link Index#on}
     */
    TableAlteration createIndex(Index index);

    /**
     * {@code DROP INDEX CONCURRENTLY}.
     *
     * @param name an index of this table that no constraint needs
     */
    TableAlteration dropIndex(String name);
}
