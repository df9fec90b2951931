package dev.pawl.processor.code;

import static dev.pawl.processor.code.JavaText.string;

import dev.pawl.dsl.Condition;

/** What must hold. */
final class ConditionCode {

    private ConditionCode() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.TableExists exists) {
            return call("tableExists", string(exists.table().name()));
        } else if (condition instanceof Condition.ColumnExists exists) {
            return call("columnExists", string(exists.table().name()), string(exists.column()));
        } else if (condition instanceof Condition.IndexExists exists) {
            return call("indexExists", string(exists.index().name()));
        } else if (condition instanceof Condition.ConstraintExists exists) {
            return call("constraintExists", string(exists.table().name()), string(exists.constraint()));
        } else if (condition instanceof Condition.RowCount count) {
            return call("rowCount", string(count.table().name()), String.valueOf(count.rows()) + "L");
        } else if (condition instanceof Condition.NoRow none) {
            return call("noRow", string(none.table().name()), string(none.condition()));
        }
        Condition.Answer answer = (Condition.Answer) condition;
        return call("answer", string(answer.query()), string(answer.expected()));
    }

    private static String call(String method, String... arguments) {
        return method + "(" + String.join(", ", arguments) + ")";
    }
}
