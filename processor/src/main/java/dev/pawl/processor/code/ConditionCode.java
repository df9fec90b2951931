package dev.pawl.processor.code;

import static dev.pawl.processor.code.JavaText.string;

import dev.pawl.dsl.Condition;
import dev.pawl.dsl.QualifiedName;
import java.util.stream.Stream;

/** What must hold. */
final class ConditionCode {

    private ConditionCode() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.TableExists exists) {
            return about("tableExists", exists.table());
        } else if (condition instanceof Condition.ColumnExists exists) {
            return about("columnExists", exists.table(), string(exists.column()));
        } else if (condition instanceof Condition.IndexExists exists) {
            return about("indexExists", exists.index());
        } else if (condition instanceof Condition.ConstraintExists exists) {
            return about("constraintExists", exists.table(), string(exists.constraint()));
        } else if (condition instanceof Condition.RowCount count) {
            return about("rowCount", count.table(), String.valueOf(count.rows()) + "L");
        } else if (condition instanceof Condition.NoRow none) {
            return about("noRow", none.table(), string(none.condition()));
        }
        Condition.Answer answer = (Condition.Answer) condition;
        return call("answer", string(answer.query()), string(answer.expected()));
    }

    private static String about(String method, QualifiedName name, String... more) {
        String schema = name.schema();
        String call = call(
                method,
                Stream.concat(Stream.of(string(name.name())), Stream.of(more)).toArray(String[]::new));
        return schema == null ? call : call + ".inSchema(" + string(schema) + ")";
    }

    private static String call(String method, String... arguments) {
        return method + "(" + String.join(", ", arguments) + ")";
    }
}
