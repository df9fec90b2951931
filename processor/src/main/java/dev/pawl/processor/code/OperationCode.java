package dev.pawl.processor.code;

import dev.pawl.dsl.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The code that asks for operations, as a person would write it with the imports of the language. */
public final class OperationCode {

    private OperationCode() {}

    /**
     * Statements that ask for operations. Those on one table that follow each other are one statement.
     *
     * @param operations the operations in order
     */
    public static String of(List<? extends Operation> operations) {
        List<DslStatement> statements = new ArrayList<>();
        for (Operation operation : operations) {
            DslStatement next = OperationPrinters.statement(operation);
            int last = statements.size() - 1;
            if (last >= 0 && next.continues(statements.get(last))) {
                statements.set(last, statements.get(last).and(next));
            } else {
                statements.add(next);
            }
        }
        return statements.stream().map(DslStatement::text).collect(Collectors.joining("\n"));
    }

    /** A statement that asks for an operation. */
    public static String of(Operation operation) {
        return of(List.of(operation));
    }

    /** The same without what it begins with, to go on with another statement, for example {@code .dropColumn("note")}. */
    public static String calls(Operation operation) {
        return String.join("\n", OperationPrinters.statement(operation).calls());
    }
}
