package dev.pawl.dsl;

/**
 * What a migration changes in one schema: names are identifiers of that schema, written without quotes. A {@link Database} is
 * the one that the migrations are applied to; any other is {@link Database#schema}.
 */
public interface Schema {

    /**
     * {@code CREATE TABLE}; columns and constraints follow as calls on what it returns. Nobody uses the table yet, so
     * nobody waits; a foreign key takes {@code SHARE ROW EXCLUSIVE} on the referenced table for an instant.
     *
     * @param table the new table
     */
    NewTable createTable(String table);

    /**
     * {@code ALTER TABLE} and what belongs to a table: the changes follow as calls on what it returns.
     *
     * @param table a table that exists
     */
    TableAlteration alterTable(String table);

    /**
     * {@code DROP TABLE}. Takes {@code ACCESS EXCLUSIVE} for an instant, on tables that it references as well. Rows
     * are lost, and the running application fails if it still uses the table: refused unless allowed.
     *
     * @param table a table that exists
     */
    void dropTable(String table);

    /**
     * {@code ALTER TABLE ... RENAME TO}. The running application only knows the old name: refused unless allowed.
     *
     * @param table a table that exists
     * @param newName its new name
     */
    void renameTable(String table, String newName);

    /**
     * {@code INSERT} of reference rows; the rows follow as calls on what it returns. Many rows come from a file beside the
     * source, {@code rows(resource("countries.csv"))}, or from a loop over a list, or from several methods that take what it
     * returns: javac refuses a method that has more than 64 KB, and fails on chains of more than some hundred calls.
     *
     * @param table a table that exists
     * @param columns the columns that each row gives a value for
     */
    NewRows insertInto(String table, String... columns);

    /**
     * {@code DELETE} of a few reference rows, found by the values of some columns; the rows follow as calls on what it
     * returns.
     *
     * @param table a table that exists
     * @param columns the columns that each row is found by
     */
    OldRows deleteFrom(String table, String... columns);
}
