package dev.pawl.processor.code;

import static dev.pawl.processor.code.JavaText.string;
import static dev.pawl.processor.code.JavaText.strings;
import static dev.pawl.processor.code.OperationPrinters.about;
import static dev.pawl.processor.code.OperationPrinters.call;

import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.FileRows;
import dev.pawl.dsl.operation.InsertRows;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows that come or go. */
final class RowCode {

    private RowCode() {}

    static DslStatement of(InsertRows insert) {
        return new DslStatement(
                about("insertInto", insert.table(), strings(insert.columns())),
                Stream.concat(
                                insert.rows().stream().map(RowCode::row),
                                insert.files().stream().map(RowCode::file))
                        .toList());
    }

    static DslStatement of(DeleteRows delete) {
        return new DslStatement(
                about("deleteFrom", delete.table(), strings(delete.columns())),
                delete.rows().stream().map(RowCode::row).toList());
    }

    private static String row(List<Object> values) {
        return call("row", values.stream().map(ValueCode::any).collect(Collectors.joining(", ")));
    }

    private static String file(FileRows file) {
        return call("rows", "resource(" + string(file.resource().path()) + ")");
    }
}
