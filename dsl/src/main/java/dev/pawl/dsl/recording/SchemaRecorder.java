package dev.pawl.dsl.recording;

import dev.pawl.dsl.NewRows;
import dev.pawl.dsl.NewTable;
import dev.pawl.dsl.OldRows;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Schema;
import dev.pawl.dsl.TableAlteration;
import dev.pawl.dsl.internal.Arguments;
import dev.pawl.dsl.operation.DropTable;
import dev.pawl.dsl.operation.RenameTable;
import org.jspecify.annotations.Nullable;

/** Records what is asked of a {@link Schema}. */
final class SchemaRecorder implements Schema {

    private final Recording recording;
    private final @Nullable String schema;

    /**
     * @param schema its name; null for the one that the migrations are applied to
     */
    SchemaRecorder(Recording recording, @Nullable String schema) {
        this.recording = recording;
        this.schema = schema;
    }

    @Override
    public NewTable createTable(String table) {
        return new NewTableRecorder(recording, name(table));
    }

    @Override
    public TableAlteration alterTable(String table) {
        return new TableAlterationRecorder(recording, name(table));
    }

    @Override
    public void dropTable(String table) {
        recording.add(new DropTable(name(table)));
    }

    @Override
    public void renameTable(String table, String newName) {
        recording.add(new RenameTable(name(table), newName));
    }

    @Override
    public NewRows insertInto(String table, String... columns) {
        return new NewRowsRecorder(recording, name(table), Arguments.oneOrMore(columns, "column", 1));
    }

    @Override
    public OldRows deleteFrom(String table, String... columns) {
        return new OldRowsRecorder(recording, name(table), Arguments.oneOrMore(columns, "column", 1));
    }

    private QualifiedName name(String table) {
        return new QualifiedName(schema, table);
    }
}
