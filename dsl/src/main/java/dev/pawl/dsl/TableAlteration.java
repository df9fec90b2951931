package dev.pawl.dsl;

import static java.util.Objects.requireNonNull;

import dev.pawl.dsl.operation.AddCheck;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.dsl.operation.AddForeignKey;
import dev.pawl.dsl.operation.AddPrimaryKey;
import dev.pawl.dsl.operation.AddUnique;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.dsl.operation.DropColumn;
import dev.pawl.dsl.operation.DropConstraint;
import dev.pawl.dsl.operation.DropDefault;
import dev.pawl.dsl.operation.DropIndex;
import dev.pawl.dsl.operation.DropNotNull;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RenameColumn;
import dev.pawl.dsl.operation.SetDefault;
import dev.pawl.dsl.operation.SetFillfactor;
import dev.pawl.dsl.operation.SetNotNull;
import java.util.List;

/** Changes of one table that exists, each in the form that a busy database bears. */
public final class TableAlteration {

    private final Recording recording;
    private final String table;

    TableAlteration(Recording recording, String table) {
        this.recording = recording;
        this.table = requireNonNull(table, "table");
    }

    /**
     * {@code ADD COLUMN}. {@code ACCESS EXCLUSIVE} for an instant: PostgreSQL keeps a constant default in the catalogue
     * and rewrites nothing.
     *
     * @param column the new column
     * @param type made by a method of {@link Columns}
     */
    public TableAlteration addColumn(String column, ColumnType<?> type) {
        return record(new AddColumn(table, column, type));
    }

    /**
     * {@code DROP COLUMN}. {@code ACCESS EXCLUSIVE} for an instant. The data is lost, and the running application fails
     * if it still uses the column: refused unless allowed.
     *
     * @param column a column that no release uses any more
     */
    public TableAlteration dropColumn(String column) {
        return record(new DropColumn(table, column));
    }

    /**
     * {@code RENAME COLUMN}. The running application only knows the old name: refused unless allowed.
     *
     * @param column a column that exists
     * @param newName its new name
     */
    public TableAlteration renameColumn(String column, String newName) {
        return record(new RenameColumn(table, column, newName));
    }

    /**
     * {@code ALTER COLUMN ... TYPE}. Only changes that PostgreSQL makes without rewriting the table or its indexes are
     * accepted, such as a longer {@code varchar} or {@code varchar} to {@code text}.
     *
     * @param column a column that exists
     * @param type the new type, without default or nullability, which stay as they are
     */
    public TableAlteration alterColumnType(String column, ColumnType<?> type) {
        if (!type.equals(ColumnType.of(type.spec().type()))) {
            throw new InvalidArgument(
                    "a new type stands alone: nullability, default, identity and comment stay"
                            + " as they are, and have methods of their own",
                    1);
        }
        return record(new AlterColumnType(table, column, type));
    }

    /**
     * {@code SET DEFAULT}: for rows inserted from now on. {@code ACCESS EXCLUSIVE} for an instant.
     *
     * @param column a column that exists
     * @param value a string, number, boolean, list (for an array) or {@link Expression} that fits the column
     */
    public TableAlteration setDefault(String column, Object value) {
        return record(new SetDefault(table, column, value));
    }

    /**
     * {@code DROP DEFAULT}. {@code ACCESS EXCLUSIVE} for an instant.
     *
     * @param column a column with a default
     */
    public TableAlteration dropDefault(String column) {
        return record(new DropDefault(table, column));
    }

    /**
     * {@code SET (fillfactor = percent)}: leaves room on each page for new versions of its rows, for pages written from
     * now on. {@code SHARE UPDATE EXCLUSIVE} for an instant, which blocks neither readers nor writers.
     *
     * @param percent 10 to 100; PostgreSQL takes 100 unless told otherwise
     */
    public TableAlteration setFillfactor(int percent) {
        if (percent < 10 || percent > 100) {
            throw new InvalidArgument("a fillfactor is between 10 and 100, not " + percent, 0);
        }
        return record(new SetFillfactor(table, percent));
    }

    /**
     * {@code SET NOT NULL}, by way of a check that is validated without blocking anybody: the table is read under
     * {@code SHARE UPDATE EXCLUSIVE}, and {@code ACCESS EXCLUSIVE} is held for an instant only.
     *
     * @param column a column without nulls
     */
    public TableAlteration setNotNull(String column) {
        return record(new SetNotNull(table, column));
    }

    /**
     * {@code DROP NOT NULL}. {@code ACCESS EXCLUSIVE} for an instant.
     *
     * @param column a column that may be null from now on
     */
    public TableAlteration dropNotNull(String column) {
        return record(new DropNotNull(table, column));
    }

    /**
     * {@code ADD CONSTRAINT ... CHECK}, as {@code NOT VALID} and validated in a later transaction, which reads the
     * table without blocking anybody.
     *
     * @param name the constraint's name
     * @param condition what holds for each row
     */
    public TableAlteration addCheck(String name, String condition) {
        return record(new AddCheck(table, Arguments.name(name), Arguments.text(condition, "a condition", 1)));
    }

    /**
     * {@code ADD CONSTRAINT ... CHECK} like {@link #addCheck(String, String)}, named as PostgreSQL does:
     * {@code <table>_<column>_check}, or {@code <table>_check} if the condition is about several columns.
     *
     * @param condition what holds for each row
     */
    public TableAlteration addCheck(String condition) {
        return record(new AddCheck(table, Operation.UNNAMED, Arguments.text(condition, "a condition", 0)));
    }

    /**
     * {@code ADD CONSTRAINT ... FOREIGN KEY} of one column, as {@code NOT VALID} and validated in a later transaction.
     *
     * @param name the constraint's name
     * @param column the referencing column
     * @param reference made by {@link Reference#references}
     */
    public TableAlteration addForeignKey(String name, String column, Reference reference) {
        return addForeignKey(name, List.of(column), reference);
    }

    /**
     * {@code ADD CONSTRAINT ... FOREIGN KEY} of several columns, as {@code NOT VALID} and validated in a later
     * transaction.
     *
     * @param name the constraint's name
     * @param columns the referencing columns, in the order of the referenced ones
     * @param reference made by {@link Reference#references}
     */
    public TableAlteration addForeignKey(String name, List<String> columns, Reference reference) {
        return reference(Arguments.name(name), columns, reference);
    }

    /**
     * {@code ADD CONSTRAINT ... FOREIGN KEY} of one column, as {@code NOT VALID} and validated in a later transaction,
     * named as PostgreSQL does: {@code <table>_<column>_fkey}.
     *
     * @param column the referencing column
     * @param reference made by {@link Reference#references}
     */
    public TableAlteration addForeignKey(String column, Reference reference) {
        return addForeignKey(List.of(column), reference);
    }

    /**
     * {@code ADD CONSTRAINT ... FOREIGN KEY} of several columns, as {@code NOT VALID} and validated in a later
     * transaction, named as PostgreSQL does: {@code <table>_<columns>_fkey}.
     *
     * @param columns the referencing columns, in the order of the referenced ones
     * @param reference made by {@link Reference#references}
     */
    public TableAlteration addForeignKey(List<String> columns, Reference reference) {
        return reference(Operation.UNNAMED, columns, reference);
    }

    /**
     * {@code ADD CONSTRAINT ... UNIQUE}, by way of an index that is built concurrently.
     *
     * @param name the name of the constraint and of its index
     * @param columns the columns in which no two rows agree
     */
    public TableAlteration addUnique(String name, String... columns) {
        return record(
                new AddUnique(table, Arguments.name(name), Arguments.afterName("addUnique", name, columns, "List.of")));
    }

    /**
     * {@code ADD CONSTRAINT ... UNIQUE}, by way of an index that is built concurrently, named as PostgreSQL does:
     * {@code <table>_<columns>_key}.
     *
     * @param columns the columns in which no two rows agree, for example {@code List.of("email")}
     */
    public TableAlteration addUnique(List<String> columns) {
        return record(new AddUnique(table, Operation.UNNAMED, Arguments.oneOrMore(columns, "unique column", 0)));
    }

    /**
     * {@code ADD CONSTRAINT ... PRIMARY KEY}, by way of a unique index that is built concurrently. The columns must be
     * {@code NOT NULL} already.
     *
     * @param name the name of the constraint and of its index
     * @param columns the key's columns in order
     */
    public TableAlteration addPrimaryKey(String name, String... columns) {
        return record(new AddPrimaryKey(
                table, Arguments.name(name), Arguments.afterName("addPrimaryKey", name, columns, "List.of")));
    }

    /**
     * {@code ADD CONSTRAINT ... PRIMARY KEY}, by way of a unique index that is built concurrently, named as PostgreSQL
     * does: {@code <table>_pkey}. The columns must be {@code NOT NULL} already.
     *
     * @param columns the key's columns in order, for example {@code List.of("id")}
     */
    public TableAlteration addPrimaryKey(List<String> columns) {
        return record(new AddPrimaryKey(
                table, Operation.UNNAMED, Arguments.oneOrMore(columns, "column of the primary key", 0)));
    }

    /**
     * {@code DROP CONSTRAINT}. {@code ACCESS EXCLUSIVE} for an instant, for a foreign key on the referenced table too.
     *
     * @param name a constraint of this table
     */
    public TableAlteration dropConstraint(String name) {
        return record(new DropConstraint(table, name));
    }

    /**
     * {@code CREATE INDEX CONCURRENTLY}; without {@code CONCURRENTLY} if this migration created the table.
     *
     * @param name the index's name
     * @param columns the columns in order
     */
    public TableAlteration createIndex(String name, String... columns) {
        return createIndex(
                name,
                Index.on(Arguments.afterName("createIndex", name, columns, "Index.on")
                        .toArray(String[]::new)));
    }

    /**
     * {@code CREATE INDEX CONCURRENTLY}; without {@code CONCURRENTLY} if this migration created the table.
     *
     * @param name the index's name
     * @param index made by {@link Index#on} or {@link Index#onExpression}
     */
    public TableAlteration createIndex(String name, Index index) {
        return record(new CreateIndex(table, Arguments.name(name), requireNonNull(index, "index")));
    }

    /**
     * {@code CREATE INDEX CONCURRENTLY}, named as PostgreSQL does: {@code <table>_<columns>_idx}; without
     * {@code CONCURRENTLY} if this migration created the table. An index on an expression needs a name of its own.
     *
     * @param index made by {@link Index#on}
     */
    public TableAlteration createIndex(Index index) {
        if (index.keys().stream().anyMatch(Index.Key::isExpression)) {
            throw new InvalidArgument(
                    "an index on an expression needs a name: .createIndex(\"" + table + "_..._idx\", ...)", 0);
        }
        return record(new CreateIndex(table, Operation.UNNAMED, index));
    }

    /**
     * {@code DROP INDEX CONCURRENTLY}.
     *
     * @param name an index of this table that no constraint needs
     */
    public TableAlteration dropIndex(String name) {
        return record(new DropIndex(table, name));
    }

    private TableAlteration reference(String name, List<String> columns, Reference reference) {
        return record(new AddForeignKey(
                table,
                name,
                Arguments.oneOrMore(columns, "referencing column", name.equals(Operation.UNNAMED) ? 0 : 1),
                requireNonNull(reference, "reference")));
    }

    private TableAlteration record(Operation operation) {
        recording.add(operation);
        return this;
    }
}
