package dev.pawl.dsl;

import dev.pawl.dsl.operation.DeleteRows;
import java.util.ArrayList;
import java.util.List;

/** Rows to delete. */
public final class OldRows {

    private final Recording recording;
    private final int position;
    private DeleteRows operation;

    OldRows(Recording recording, String table, List<String> columns) {
        this.recording = recording;
        this.operation = new DeleteRows(table, columns, List.of());
        this.position = recording.add(operation);
    }

    /**
     * One row, found by its values.
     *
     * @param values a value for each column: a string, number or boolean
     */
    public OldRows row(Object... values) {
        List<List<Object>> rows = new ArrayList<>(operation.rows());
        rows.add(Arguments.row(operation.columns(), values));
        operation = new DeleteRows(operation.table(), operation.columns(), List.copyOf(rows));
        recording.replace(position, operation);
        return this;
    }
}
