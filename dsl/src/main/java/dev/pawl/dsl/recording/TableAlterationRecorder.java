package dev.pawl.dsl.recording;

import static java.util.Objects.requireNonNull;

import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Reference;
import dev.pawl.dsl.TableAlteration;
import dev.pawl.dsl.internal.Arguments;
import dev.pawl.dsl.internal.InvalidArgument;
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

/** Records what is asked of a {@link TableAlteration}. */
final class TableAlterationRecorder implements TableAlteration {

    private final Recording recording;
    private final QualifiedName table;

    TableAlterationRecorder(Recording recording, QualifiedName table) {
        this.recording = recording;
        this.table = table;
    }

    @Override
    public TableAlteration addColumn(String column, ColumnType<?> type) {
        return record(new AddColumn(table, column, type));
    }

    @Override
    public TableAlteration dropColumn(String column) {
        return record(new DropColumn(table, column));
    }

    @Override
    public TableAlteration renameColumn(String column, String newName) {
        return record(new RenameColumn(table, column, newName));
    }

    @Override
    public TableAlteration alterColumnType(String column, ColumnType<?> type) {
        if (!type.spec().isBare()) {
            throw new InvalidArgument(
                    "a new type stands alone: nullability, default, identity and comment stay"
                            + " as they are, and have methods of their own",
                    1);
        }
        return record(new AlterColumnType(table, column, type));
    }

    @Override
    public TableAlteration setDefault(String column, Object value) {
        return record(new SetDefault(table, column, value));
    }

    @Override
    public TableAlteration dropDefault(String column) {
        return record(new DropDefault(table, column));
    }

    @Override
    public TableAlteration setFillfactor(int percent) {
        if (percent < 10 || percent > 100) {
            throw new InvalidArgument("a fillfactor is between 10 and 100, not " + percent, 0);
        }
        return record(new SetFillfactor(table, percent));
    }

    @Override
    public TableAlteration setNotNull(String column) {
        return record(new SetNotNull(table, column));
    }

    @Override
    public TableAlteration dropNotNull(String column) {
        return record(new DropNotNull(table, column));
    }

    @Override
    public TableAlteration addCheck(String name, String condition) {
        return record(new AddCheck(table, Arguments.name(name), Arguments.text(condition, "a condition", 1)));
    }

    @Override
    public TableAlteration addCheck(String condition) {
        return record(new AddCheck(table, Operation.UNNAMED, Arguments.text(condition, "a condition", 0)));
    }

    @Override
    public TableAlteration addForeignKey(String name, String column, Reference reference) {
        return addForeignKey(name, List.of(column), reference);
    }

    @Override
    public TableAlteration addForeignKey(String name, List<String> columns, Reference reference) {
        return reference(Arguments.name(name), columns, reference);
    }

    @Override
    public TableAlteration addForeignKey(String column, Reference reference) {
        return addForeignKey(List.of(column), reference);
    }

    @Override
    public TableAlteration addForeignKey(List<String> columns, Reference reference) {
        return reference(Operation.UNNAMED, columns, reference);
    }

    @Override
    public TableAlteration addUnique(String name, String... columns) {
        return record(
                new AddUnique(table, Arguments.name(name), Arguments.afterName("addUnique", name, columns, "List.of")));
    }

    @Override
    public TableAlteration addUnique(List<String> columns) {
        return record(new AddUnique(table, Operation.UNNAMED, Arguments.oneOrMore(columns, "unique column", 0)));
    }

    @Override
    public TableAlteration addPrimaryKey(String name, String... columns) {
        return record(new AddPrimaryKey(
                table, Arguments.name(name), Arguments.afterName("addPrimaryKey", name, columns, "List.of")));
    }

    @Override
    public TableAlteration addPrimaryKey(List<String> columns) {
        return record(new AddPrimaryKey(
                table, Operation.UNNAMED, Arguments.oneOrMore(columns, "column of the primary key", 0)));
    }

    @Override
    public TableAlteration dropConstraint(String name) {
        return record(new DropConstraint(table, name));
    }

    @Override
    public TableAlteration createIndex(String name, String... columns) {
        return createIndex(
                name,
                Index.on(Arguments.afterName("createIndex", name, columns, "Index.on")
                        .toArray(String[]::new)));
    }

    @Override
    public TableAlteration createIndex(String name, Index index) {
        return record(new CreateIndex(table, Arguments.name(name), requireNonNull(index, "index")));
    }

    @Override
    public TableAlteration createIndex(Index index) {
        if (index.keys().stream().anyMatch(Index.Key::isExpression)) {
            throw new InvalidArgument(
                    "an index on an expression needs a name: .createIndex(\"" + table.name() + "_..._idx\", ...)", 0);
        }
        return record(new CreateIndex(table, Operation.UNNAMED, index));
    }

    @Override
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
