package dev.pawl.processor.finding;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.code.OperationCode;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.effect.SchemaToken;
import dev.pawl.processor.effect.Statement;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to write in place of a statement: the operation, and in files of SQL the statements that it becomes. */
public final class Instead {

    private Instead() {}

    /**
     * A fix.
     *
     * @param act the statement
     * @param otherwise what to do where there is no operation for it
     */
    public static Fix of(WrittenAct act, String otherwise) {
        Optional<Change> change = act.change();
        if (change.isEmpty()) {
            return Fix.words(otherwise);
        }
        String code = OperationCode.of(change.get().operation());
        return act.isInFile()
                ? Fix.words("run this instead, each statement in a transaction of its own:\n" + statements(change.get())
                        + "\nor as a migration of Pawl:\n" + code)
                : Fix.words("write it as an operation, which blocks nobody:\n" + code);
    }

    private static String statements(Change change) {
        return change.statements().stream().map(Instead::line).collect(Collectors.joining("\n"));
    }

    private static String line(Statement statement) {
        String sql = statement.sql().replace(SchemaToken.TEXT, "");
        return sql + ";" + (statement.execution().isOutside() ? " -- outside any transaction" : "");
    }
}
