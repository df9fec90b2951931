package dev.pawl.processor.code;

import static dev.pawl.processor.code.JavaText.string;
import static dev.pawl.processor.code.OperationPrinters.call;

import dev.pawl.dsl.operation.RawSql;
import java.util.ArrayList;
import java.util.List;

/** SQL that no operation covers. */
final class RawCode {

    private RawCode() {}

    static DslStatement of(RawSql raw) {
        List<String> calls = new ArrayList<>();
        String reason = raw.reason();
        if (reason != null) {
            calls.add(call("because", string(reason)));
        }
        String undo = raw.undo();
        if (undo != null) {
            calls.add(call("undoneBy", string(undo)));
        }
        if (raw.isOutside()) {
            calls.add(call("outsideTransaction"));
        }
        if (raw.isRepeatable()) {
            calls.add(call("repeatable"));
        }
        return new DslStatement("db" + call("sql", string(raw.sql())), calls);
    }
}
