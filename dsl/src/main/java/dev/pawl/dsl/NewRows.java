package dev.pawl.dsl;

import dev.pawl.dsl.operation.FileRows;
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
        return replace(List.copyOf(rows), operation.files());
    }

    /**
     * The rows of a CSV file, as {@code COPY ... TO ... (FORMAT csv, HEADER)} writes it: the header names the columns, in any
     * order; what is empty without quotes is null. Every value is checked like a written one.
     *
     * @param file a file beside this source file, {@code resource("countries.csv")} of {@link Resource}
     * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY</a>
     */
    public NewRows rows(Resource file) {
        List<FileRows> files = new ArrayList<>(operation.files());
        if (files.stream().anyMatch(known -> known.resource().equals(file))) {
            throw new IllegalArgumentException("the rows of `" + file.path() + "` are inserted already");
        }
        files.add(new FileRows(file));
        return replace(operation.rows(), List.copyOf(files));
    }

    private NewRows replace(List<List<Object>> rows, List<FileRows> files) {
        operation = new InsertRows(operation.table(), operation.columns(), rows, files);
        recording.replace(position, operation);
        return this;
    }
}
