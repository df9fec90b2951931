package dev.pawl.cli;

import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.runtime.Blocker;
import dev.pawl.runtime.ConcurrentStep;
import dev.pawl.runtime.Step;
import dev.pawl.runtime.TransactionStep;
import java.util.List;

/** Reads a step of a plan. */
final class Statements {

    private Statements() {}

    /** Returns the SQL without the token for the schema, which reviewers know. */
    static List<String> of(Step step) {
        return step instanceof ConcurrentStep concurrent ? List.of(concurrent.sqlWithoutSchema()) : step.statements();
    }

    /** Returns the locks on tables in use. */
    static List<JsonObject> locks(Step step) {
        return step instanceof TransactionStep transaction
                ? transaction.locks().stream()
                        .map(lock -> new JsonObject()
                                .with("table", lock.table())
                                .with("mode", lock.mode().sql()))
                        .toList()
                : List.of();
    }

    /** Whether a step would have to wait for a session; a concurrent one waits for all that are old. */
    static boolean waitsFor(Step step, Blocker blocker) {
        if (!(step instanceof TransactionStep transaction)) {
            return true;
        }
        return transaction.locks().stream()
                .anyMatch(lock -> lock.table().equals(blocker.table())
                        && lock.mode().conflicts().stream().anyMatch(mode -> (mode + "Lock").equals(blocker.mode())));
    }

    /** Returns the step as a script, for a registry that has none. */
    static String script(int number, int total, Step step) {
        return "-- step " + number + " of " + total + "\n" + String.join(";\n", of(step)) + ";";
    }
}
