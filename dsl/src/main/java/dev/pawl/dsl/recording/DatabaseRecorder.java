package dev.pawl.dsl.recording;

import dev.pawl.dsl.Condition;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.NewRows;
import dev.pawl.dsl.NewTable;
import dev.pawl.dsl.OldRows;
import dev.pawl.dsl.RawStatement;
import dev.pawl.dsl.Schema;
import dev.pawl.dsl.TableAlteration;
import dev.pawl.dsl.internal.Arguments;
import dev.pawl.dsl.operation.CreateSchema;
import dev.pawl.dsl.operation.DropSchema;
import dev.pawl.dsl.operation.Ensure;

/** Records what is asked of a {@link Database}. */
final class DatabaseRecorder implements Database {

    private final Recording recording;
    private final Schema own;

    DatabaseRecorder(Recording recording) {
        this.recording = recording;
        this.own = new SchemaRecorder(recording, null);
    }

    @Override
    public Schema schema(String name) {
        return new SchemaRecorder(recording, Arguments.name(name));
    }

    @Override
    public Schema createSchema(String name) {
        recording.add(new CreateSchema(name));
        return new SchemaRecorder(recording, name);
    }

    @Override
    public void dropSchema(String name) {
        recording.add(new DropSchema(name));
    }

    @Override
    public NewTable createTable(String table) {
        return own.createTable(table);
    }

    @Override
    public TableAlteration alterTable(String table) {
        return own.alterTable(table);
    }

    @Override
    public void dropTable(String table) {
        own.dropTable(table);
    }

    @Override
    public void renameTable(String table, String newName) {
        own.renameTable(table, newName);
    }

    @Override
    public NewRows insertInto(String table, String... columns) {
        return own.insertInto(table, columns);
    }

    @Override
    public OldRows deleteFrom(String table, String... columns) {
        return own.deleteFrom(table, columns);
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
