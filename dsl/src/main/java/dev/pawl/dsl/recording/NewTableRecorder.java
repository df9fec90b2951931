package dev.pawl.dsl.recording;

import static java.util.Objects.requireNonNull;

import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.NewTable;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Reference;
import dev.pawl.dsl.internal.Arguments;
import dev.pawl.dsl.operation.ColumnDefinition;
import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/** Records what is asked of a {@link NewTable}. */
final class NewTableRecorder implements NewTable {

    private final Recording recording;
    private final int position;
    private CreateTable operation;

    NewTableRecorder(Recording recording, QualifiedName table) {
        this.recording = recording;
        this.operation = new CreateTable(table, List.of(), List.of(), null);
        this.position = recording.add(operation);
    }

    @Override
    public NewTable column(String name, ColumnType<?> type) {
        List<ColumnDefinition> columns = new ArrayList<>(operation.columns());
        columns.add(new ColumnDefinition(name, type));
        return become(
                new CreateTable(operation.table(), List.copyOf(columns), operation.constraints(), operation.comment()));
    }

    @Override
    public NewTable primaryKey(String... columns) {
        return constraint(new TableConstraint.PrimaryKey(
                Operation.UNNAMED, Arguments.oneOrMore(columns, "column of the primary key", 0)));
    }

    @Override
    public NewTable primaryKey(String name, List<String> columns) {
        return constraint(new TableConstraint.PrimaryKey(
                Arguments.name(name), Arguments.oneOrMore(columns, "column of the primary key", 1)));
    }

    @Override
    public NewTable unique(String name, String... columns) {
        return constraint(new TableConstraint.Unique(
                Arguments.name(name), Arguments.afterName("unique", name, columns, "List.of")));
    }

    @Override
    public NewTable unique(List<String> columns) {
        return constraint(
                new TableConstraint.Unique(Operation.UNNAMED, Arguments.oneOrMore(columns, "unique column", 0)));
    }

    @Override
    public NewTable check(String name, String condition) {
        return constraint(new TableConstraint.Check(Arguments.name(name), Arguments.text(condition, "a condition", 1)));
    }

    @Override
    public NewTable check(String condition) {
        return constraint(new TableConstraint.Check(Operation.UNNAMED, Arguments.text(condition, "a condition", 0)));
    }

    @Override
    public NewTable foreignKey(String name, String column, Reference reference) {
        return foreignKey(name, List.of(column), reference);
    }

    @Override
    public NewTable foreignKey(String name, List<String> columns, Reference reference) {
        return reference(Arguments.name(name), columns, reference);
    }

    @Override
    public NewTable foreignKey(String column, Reference reference) {
        return foreignKey(List.of(column), reference);
    }

    @Override
    public NewTable foreignKey(List<String> columns, Reference reference) {
        return reference(Operation.UNNAMED, columns, reference);
    }

    @Override
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
