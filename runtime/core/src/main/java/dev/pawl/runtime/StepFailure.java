package dev.pawl.runtime;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Explains why a step failed, what is in the database now, and how to go on. */
final class StepFailure {

    private final Attempt attempt;
    private final int number;
    private final SQLException failure;
    private final @Nullable String statement;

    StepFailure(Attempt attempt, int number, SQLException failure) {
        this.attempt = attempt;
        this.number = number;
        if (failure instanceof FailedStatementException failed && failed.getCause() instanceof SQLException cause) {
            this.failure = cause;
            this.statement = failed.statement();
        } else {
            this.failure = failure;
            this.statement = null;
        }
    }

    /** What the history keeps. */
    String recorded() {
        return attempt.position(number) + ": " + SqlFailure.text(failure)
                + (statement == null ? "" : "\nstatement: " + statement);
    }

    /** What the caller gets; a failure to record this one rides along. */
    MigrationException exception() {
        Explanation explanation = new Explanation(
                        attempt.migration().label() + " failed at " + attempt.position(number))
                .fact(SqlFailure.text(failure));
        if (statement != null) {
            explanation.fact("statement: " + statement);
        }
        explanation.fact(consequence());
        String hint = hint();
        if (hint != null) {
            explanation.fix(hint);
        }
        return wayOn(explanation).exception(failure);
    }

    private Explanation wayOn(Explanation explanation) {
        if (attempt.direction() == Direction.DOWN) {
            return explanation.fix("remove the cause and go down again; it goes on at step " + number);
        }
        return explanation
                .fix("remove the cause and run again; it goes on at step " + number)
                .fix("or undo what was done: down(1)");
    }

    private String consequence() {
        String before = number == 1 ? "" : "the steps before it are in the database and recorded; ";
        return before
                + (attempt.steps().get(number - 1) instanceof TransactionStep
                        ? "nothing of this step is"
                        : "this step may have left an invalid index, which the next run drops first");
    }

    private @Nullable String hint() {
        return switch (String.valueOf(failure.getSQLState())) {
            case SqlFailure.INSUFFICIENT_PRIVILEGE ->
                "only the owner may alter an object: run Pawl as the owner, or GRANT the owner's role to the user";
            case "55P03" ->
                "another session held a lock for longer than lockTimeout; see pg_stat_activity for long transactions";
            case "57014" ->
                "if a statement_timeout or lock_timeout of the role or the pooler ended it, give Pawl's user none:"
                        + " a concurrent step cannot set its own";
            case "57P01", "57P02", "57P03", "08000", "08003", "08006" ->
                "the connection was lost; see the server's log";
            default -> null;
        };
    }
}
