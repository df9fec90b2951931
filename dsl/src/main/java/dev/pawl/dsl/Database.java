package dev.pawl.dsl;

import dev.pawl.dsl.operation.DropTable;
import dev.pawl.dsl.operation.Ensure;
import dev.pawl.dsl.operation.RenameTable;

/** The database that a migration changes. Names are identifiers of one schema, written without quotes. */
public final class Database {

    private final Recording recording;

    Database(Recording recording) {
        this.recording = recording;
    }

    /**
     * {@code CREATE TABLE}; columns and constraints follow as calls on what it returns. Nobody uses the table yet, so
     * nobody waits; a foreign key takes {@code SHARE ROW EXCLUSIVE} on the referenced table for an instant.
     *
     * @param table the new table
     */
    public NewTable createTable(String table) {
        return new NewTable(recording, table);
    }

    /**
     * {@code ALTER TABLE} and what belongs to a table: the changes follow as calls on what it returns.
     *
     * @param table a table that exists
     */
    public TableAlteration alterTable(String table) {
        return new TableAlteration(recording, table);
    }

    /**
     * {@code DROP TABLE}. Takes {@code ACCESS EXCLUSIVE} for an instant, on tables that it references as well. Rows
     * are lost, and the running application fails if it still uses the table: refused unless allowed.
     *
     * @param table a table that exists
     */
    public void dropTable(String table) {
        recording.add(new DropTable(table));
    }

    /**
     * {@code ALTER TABLE ... RENAME TO}. The running application only knows the old name: refused unless allowed.
     *
     * @param table a table that exists
     * @param newName its new name
     */
    public void renameTable(String table, String newName) {
        recording.add(new RenameTable(table, newName));
    }

    /**
     * {@code INSERT} of a few reference rows; the rows follow as calls on what it returns. Many rows are added by a loop over
     * a list, or by several methods that take what it returns: javac refuses a method that has more than 64 KB, and fails
     * on chains of more than some hundred calls.
     *
     * @param table a table that exists
     * @param columns the columns that each row gives a value for
     */
    public NewRows insertInto(String table, String... columns) {
        return new NewRows(recording, table, Arguments.oneOrMore(columns, "column", 1));
    }

    /**
     * {@code DELETE} of a few reference rows, found by the values of some columns; the rows follow as calls on what it
     * returns.
     *
     * @param table a table that exists
     * @param columns the columns that each row is found by
     */
    public OldRows deleteFrom(String table, String... columns) {
        return new OldRows(recording, table, Arguments.oneOrMore(columns, "column", 1));
    }

    /**
     * Insists on something before what follows: if it does not hold the migration fails there, with the message as the first
     * line. What stands before anything else is asked before anything is done. One query in a transaction that only reads,
     * without a timeout; the way back does not ask it.
     *
     * @param condition one of {@link Conditions}
     * @param message what to say if it does not hold, for whoever runs the migration
     */
    public void require(Condition condition, String message) {
        recording.add(new Ensure(condition, Arguments.text(message, "a message", 1)));
    }

    /**
     * The same as {@link #require}, to be read after what it is about: a migration in which it does not hold is left unfinished.
     *
     * @param condition one of {@link Conditions}
     * @param message what to say if it does not hold, for whoever runs the migration
     */
    public void ensure(Condition condition, String message) {
        require(condition, message);
    }

    /**
     * SQL that no operation covers yet, run in a transaction of its own. Pawl cannot check it: say why it is safe
     * with {@link RawStatement#because} and how it is undone with {@link RawStatement#undoneBy}. What does not run in a
     * transaction is run outside by {@link RawStatement#outsideTransaction}.
     *
     * @param sql one or more statements, sent as they stand
     */
    public RawStatement sql(String sql) {
        return new RawStatement(recording, Arguments.text(sql, "SQL", 0));
    }
}
