package dev.pawl.dsl.recording;

import dev.pawl.dsl.OldRows;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.internal.Arguments;
import dev.pawl.dsl.operation.DeleteRows;
import java.util.ArrayList;
import java.util.List;

/** Records what is asked of a {@link OldRows}. */
final class OldRowsRecorder implements OldRows {

    private final Recording recording;
    private final int position;
    private DeleteRows operation;

    OldRowsRecorder(Recording recording, QualifiedName table, List<String> columns) {
        this.recording = recording;
        this.operation = new DeleteRows(table, columns, List.of());
        this.position = recording.add(operation);
    }

    @Override
    public OldRows row(Object... values) {
        List<List<Object>> rows = new ArrayList<>(operation.rows());
        rows.add(Arguments.row(operation.columns(), values));
        operation = new DeleteRows(operation.table(), operation.columns(), List.copyOf(rows));
        recording.replace(position, operation);
        return this;
    }
}
