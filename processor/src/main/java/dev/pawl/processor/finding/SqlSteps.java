package dev.pawl.processor.finding;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.effect.SchemaToken;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.schema.Before;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Operations, one after the other, as the statements that they become. */
final class SqlSteps {

    private final Change change;
    private Before before;

    /**
     * @param change what stands where they begin
     */
    SqlSteps(Change change) {
        this.change = change;
        this.before = change.before();
    }

    /** The statements of the next operations; empty if one of them makes no sense there. */
    Optional<String> next(List<Operation> operations) {
        List<Statement> statements = new ArrayList<>();
        for (Operation operation : operations) {
            WrittenOperation written =
                    new WrittenOperation(operation, change.written().origin());
            Naming naming = Naming.of(change.migration(), written, before, Set.of());
            if (naming.lacksSomething()) {
                return Optional.empty();
            }
            Change next = naming.change();
            statements.addAll(next.statements());
            before = before.with(next.after());
        }
        return Optional.of(text(statements));
    }

    /** Statements, each on a line of its own. */
    static String text(List<Statement> statements) {
        return statements.stream().map(SqlSteps::line).collect(Collectors.joining("\n"));
    }

    private static String line(Statement statement) {
        return line(
                statement.sql().replace(SchemaToken.TEXT, ""),
                statement.execution().isOutside());
    }

    /**
     * A statement.
     *
     * @param sql the statement
     * @param isOutside whether it does not work in a transaction
     */
    static String line(String sql, boolean isOutside) {
        return sql + ";" + (isOutside ? " -- outside any transaction" : "");
    }
}
