package dev.pawl.processor.code;

import static dev.pawl.processor.code.JavaText.string;
import static dev.pawl.processor.code.JavaText.strings;
import static dev.pawl.processor.code.OperationPrinters.call;

import dev.pawl.dsl.Reference;
import dev.pawl.dsl.ReferentialAction;
import dev.pawl.dsl.operation.Operation;
import java.util.List;

/** The arguments of the calls that make constraints, of which most may be without a name. */
final class ConstraintCode {

    private ConstraintCode() {}

    static String check(String name, String condition) {
        return named(name) + string(condition);
    }

    static String key(String name, List<String> columns) {
        return name.equals(Operation.UNNAMED) ? list(columns) : named(name) + strings(columns);
    }

    static String foreignKey(String name, List<String> columns, Reference reference) {
        return named(name) + (columns.size() == 1 ? string(columns.get(0)) : list(columns)) + ", " + of(reference);
    }

    static String list(List<String> columns) {
        return "List.of(" + strings(columns) + ")";
    }

    private static String named(String name) {
        return name.equals(Operation.UNNAMED) ? "" : string(name) + ", ";
    }

    private static String of(Reference reference) {
        String schema = reference.table().schema();
        return "references(" + string(reference.table().name()) + ", " + strings(reference.columns()) + ")"
                + (schema == null ? "" : call("inSchema", string(schema)))
                + action("onDelete", reference.onDelete())
                + action("onUpdate", reference.onUpdate());
    }

    private static String action(String method, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : call(method, "ReferentialAction." + action);
    }
}
