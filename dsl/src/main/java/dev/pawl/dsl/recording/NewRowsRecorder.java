package dev.pawl.dsl.recording;

import dev.pawl.dsl.NewRows;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Resource;
import dev.pawl.dsl.internal.Arguments;
import dev.pawl.dsl.internal.InvalidArgument;
import dev.pawl.dsl.operation.FileRows;
import dev.pawl.dsl.operation.InsertRows;
import java.util.ArrayList;
import java.util.List;

/** Records what is asked of a {@link NewRows}. */
final class NewRowsRecorder implements NewRows {

    private final Recording recording;
    private final int position;
    private InsertRows operation;

    NewRowsRecorder(Recording recording, QualifiedName table, List<String> columns) {
        this.recording = recording;
        this.operation = new InsertRows(table, columns, List.of());
        this.position = recording.add(operation);
    }

    @Override
    public NewRows row(Object... values) {
        List<List<Object>> rows = new ArrayList<>(operation.rows());
        rows.add(Arguments.row(operation.columns(), values));
        return replace(List.copyOf(rows), operation.files());
    }

    @Override
    public NewRows rows(Resource file) {
        List<FileRows> files = new ArrayList<>(operation.files());
        if (files.stream().anyMatch(known -> known.resource().equals(file))) {
            throw new InvalidArgument("the rows of `" + file.path() + "` are inserted already", 0);
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
