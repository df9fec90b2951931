package dev.pawl.dsl;

import dev.pawl.dsl.operation.InsertRows;
import java.util.ArrayList;
import java.util.List;

/** Rows to insert. */
public final class NewRows {

    private final Recording recording;
    private final int position;
    private InsertRows operation;

    NewRows(Recording recording, String table, List<String> columns) {
        this.recording = recording;
        this.operation = new InsertRows(table, columns, List.of());
        this.position = recording.add(operation);
    }

    /**
     * One row.
     *
     * @param values a value for each column: a string, number, boolean, list (for an array) or {@link Expression};
     *     {@code sqlNull()} of {@link Columns} for null
     */
    public NewRows row(Object... values) {
        List<List<Object>> rows = new ArrayList<>(operation.rows());
        rows.add(Arguments.row(operation.columns(), values));
        operation = new InsertRows(operation.table(), operation.columns(), List.copyOf(rows));
        recording.replace(position, operation);
        return this;
    }
}
