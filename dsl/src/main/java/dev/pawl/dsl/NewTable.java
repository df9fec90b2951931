package dev.pawl.dsl;

import static java.util.Objects.requireNonNull;

import dev.pawl.dsl.operation.ColumnDefinition;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/** A table that is being created. Indexes follow by {@code alterTable(...).createIndex(...)}. */
public final class NewTable {

    private final Recording recording;
    private final int position;
    private CreateTable operation;

    NewTable(Recording recording, String table) {
        this.recording = recording;
        this.operation = new CreateTable(requireNonNull(table, "table"), List.of(), List.of(), null);
        this.position = recording.add(operation);
    }

    /**
     * A column.
     *
     * @param name the column's name
     * @param type made by a method of {@link Columns}, for example {@code text().notNull()}
     */
    public NewTable column(String name, ColumnType<?> type) {
        List<ColumnDefinition> columns = new ArrayList<>(operation.columns());
        columns.add(new ColumnDefinition(name, type));
        return become(
                new CreateTable(operation.table(), List.copyOf(columns), operation.constraints(), operation.comment()));
    }

    /**
     * {@code PRIMARY KEY}, named as PostgreSQL does: {@code <table>_pkey}.
     *
     * @param columns the key's columns in order
     */
    public NewTable primaryKey(String... columns) {
        return constraint(new TableConstraint.PrimaryKey(
                Operation.UNNAMED, Arguments.oneOrMore(columns, "column of the primary key", 0)));
    }

    /**
     * {@code PRIMARY KEY} with a name of its own.
     *
     * @param name the name of the constraint and of its index
     * @param columns the key's columns in order
     */
    public NewTable primaryKey(String name, List<String> columns) {
        return constraint(new TableConstraint.PrimaryKey(
                Arguments.name(name), Arguments.oneOrMore(columns, "column of the primary key", 1)));
    }

    /**
     * {@code UNIQUE}.
     *
     * @param name the name of the constraint and of its index
     * @param columns the columns in which no two rows agree
     */
    public NewTable unique(String name, String... columns) {
        return constraint(new TableConstraint.Unique(
                Arguments.name(name), Arguments.afterName("unique", name, columns, "List.of")));
    }

    /**
     * {@code UNIQUE}, named as PostgreSQL does: {@code <table>_<columns>_key}.
     *
     * @param columns the columns in which no two rows agree, for example {@code List.of("email")}
     */
    public NewTable unique(List<String> columns) {
        return constraint(
                new TableConstraint.Unique(Operation.UNNAMED, Arguments.oneOrMore(columns, "unique column", 0)));
    }

    /**
     * {@code CHECK}.
     *
     * @param name the constraint's name
     * @param condition what holds for each row, for example {@code "price >= 0"}
     */
    public NewTable check(String name, String condition) {
        return constraint(new TableConstraint.Check(Arguments.name(name), Arguments.text(condition, "a condition", 1)));
    }

    /**
     * {@code CHECK}, named as PostgreSQL does: {@code <table>_<column>_check}, or {@code <table>_check} if the condition
     * is about several columns.
     *
     * @param condition what holds for each row, for example {@code "price >= 0"}
     */
    public NewTable check(String condition) {
        return constraint(new TableConstraint.Check(Operation.UNNAMED, Arguments.text(condition, "a condition", 0)));
    }

    /**
     * {@code FOREIGN KEY} of one column.
     *
     * @param name the constraint's name
     * @param column the referencing column
     * @param reference made by {@link Reference#references}
     */
    public NewTable foreignKey(String name, String column, Reference reference) {
        return foreignKey(name, List.of(column), reference);
    }

    /**
     * {@code FOREIGN KEY} of several columns.
     *
     * @param name the constraint's name
     * @param columns the referencing columns, in the order of the referenced ones
     * @param reference made by {@link Reference#references}
     */
    public NewTable foreignKey(String name, List<String> columns, Reference reference) {
        return reference(Arguments.name(name), columns, reference);
    }

    /**
     * {@code FOREIGN KEY} of one column, named as PostgreSQL does: {@code <table>_<column>_fkey}.
     *
     * @param column the referencing column
     * @param reference made by {@link Reference#references}
     */
    public NewTable foreignKey(String column, Reference reference) {
        return foreignKey(List.of(column), reference);
    }

    /**
     * {@code FOREIGN KEY} of several columns, named as PostgreSQL does: {@code <table>_<columns>_fkey}.
     *
     * @param columns the referencing columns, in the order of the referenced ones
     * @param reference made by {@link Reference#references}
     */
    public NewTable foreignKey(List<String> columns, Reference reference) {
        return reference(Operation.UNNAMED, columns, reference);
    }

    /**
     * {@code COMMENT ON TABLE}.
     *
     * @param text the comment
     */
    public NewTable comment(String text) {
        return become(new CreateTable(
                operation.table(), operation.columns(), operation.constraints(), requireNonNull(text, "text")));
    }

    private NewTable reference(String name, List<String> columns, Reference reference) {
        return constraint(new TableConstraint.ForeignKey(
                name,
                Arguments.oneOrMore(columns, "referencing column", name.equals(Operation.UNNAMED) ? 0 : 1),
                requireNonNull(reference, "reference")));
    }

    private NewTable constraint(TableConstraint constraint) {
        List<TableConstraint> constraints = new ArrayList<>(operation.constraints());
        constraints.add(constraint);
        return become(
                new CreateTable(operation.table(), operation.columns(), List.copyOf(constraints), operation.comment()));
    }

    private NewTable become(CreateTable fuller) {
        operation = fuller;
        recording.replace(position, fuller);
        return this;
    }
}
