package dev.pawl.dsl.recording;

import dev.pawl.dsl.Condition;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.NewRows;
import dev.pawl.dsl.NewTable;
import dev.pawl.dsl.OldRows;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.RawStatement;
import dev.pawl.dsl.TableAlteration;
import dev.pawl.dsl.internal.Arguments;
import dev.pawl.dsl.operation.DropTable;
import dev.pawl.dsl.operation.Ensure;
import dev.pawl.dsl.operation.RenameTable;

/** Records what is asked of a {@link Database}. */
final class DatabaseRecorder implements Database {

    private final Recording recording;

    DatabaseRecorder(Recording recording) {
        this.recording = recording;
    }

    @Override
    public NewTable createTable(String table) {
        return new NewTableRecorder(recording, QualifiedName.of(table));
    }

    @Override
    public TableAlteration alterTable(String table) {
        return new TableAlterationRecorder(recording, QualifiedName.of(table));
    }

    @Override
    public void dropTable(String table) {
        recording.add(new DropTable(QualifiedName.of(table)));
    }

    @Override
    public void renameTable(String table, String newName) {
        recording.add(new RenameTable(QualifiedName.of(table), newName));
    }

    @Override
    public NewRows insertInto(String table, String... columns) {
        return new NewRowsRecorder(recording, QualifiedName.of(table), Arguments.oneOrMore(columns, "column", 1));
    }

    @Override
    public OldRows deleteFrom(String table, String... columns) {
        return new OldRowsRecorder(recording, QualifiedName.of(table), Arguments.oneOrMore(columns, "column", 1));
    }

    @Override
    public void require(Condition condition, String message) {
        recording.add(new Ensure(condition, Arguments.text(message, "a message", 1)));
    }

    @Override
    public void ensure(Condition condition, String message) {
        require(condition, message);
    }

    @Override
    public RawStatement sql(String sql) {
        return new RawStatementRecorder(recording, Arguments.text(sql, "SQL", 0));
    }
}
