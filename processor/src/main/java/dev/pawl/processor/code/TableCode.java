package dev.pawl.processor.code;

import static dev.pawl.processor.code.JavaText.string;
import static dev.pawl.processor.code.JavaText.strings;
import static dev.pawl.processor.code.OperationPrinters.about;
import static dev.pawl.processor.code.OperationPrinters.call;

import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/** A new table: its columns, then its constraints. */
final class TableCode {

    private TableCode() {}

    static DslStatement of(CreateTable create) {
        List<String> calls = new ArrayList<>();
        create.columns()
                .forEach(column -> calls.add(call(
                        "column",
                        string(column.name()),
                        TypeCode.column(column.type().spec()))));
        create.constraints().forEach(constraint -> calls.add(constraint(constraint)));
        String comment = create.comment();
        if (comment != null) {
            calls.add(call("comment", string(comment)));
        }
        return new DslStatement(about("createTable", create.table()), calls);
    }

    private static String constraint(TableConstraint constraint) {
        if (constraint instanceof TableConstraint.PrimaryKey key) {
            return call("primaryKey", primaryKey(key));
        } else if (constraint instanceof TableConstraint.Unique unique) {
            return call("unique", ConstraintCode.key(unique.name(), unique.columns()));
        } else if (constraint instanceof TableConstraint.Check check) {
            return call("check", ConstraintCode.check(check.name(), check.condition()));
        }
        TableConstraint.ForeignKey key = (TableConstraint.ForeignKey) constraint;
        return call("foreignKey", ConstraintCode.foreignKey(key.name(), key.columns(), key.reference()));
    }

    private static String primaryKey(TableConstraint.PrimaryKey key) {
        return key.name().equals(Operation.UNNAMED)
                ? strings(key.columns())
                : string(key.name()) + ", " + ConstraintCode.list(key.columns());
    }
}
