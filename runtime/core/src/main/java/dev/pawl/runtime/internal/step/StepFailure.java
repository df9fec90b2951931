package dev.pawl.runtime.internal.step;

import static dev.pawl.runtime.failure.Remedy.advice;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.failure.Secrets;
import dev.pawl.runtime.failure.Vocabulary;
import dev.pawl.runtime.internal.blocking.BlockedException;
import dev.pawl.runtime.internal.blocking.Diagnosis;
import dev.pawl.runtime.internal.blocking.FailedStatementException;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.plan.Step;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains why a step failed, what is in the database now, and how to go on. */
final class StepFailure {

    private final Attempt attempt;
    private final int number;
    private final SQLException failure;
    private final @Nullable String statement;
    private final List<String> obstacles;
    private final Diagnosis diagnosis;

    /**
     * A failure.
     *
     * @param obstacles what of the data stood in its way, as far as it could be asked
     * @param diagnosis what else is known of it
     */
    StepFailure(Attempt attempt, int number, SQLException failure, List<String> obstacles, Diagnosis diagnosis) {
        this.attempt = attempt;
        this.number = number;
        this.obstacles = obstacles;
        this.diagnosis = diagnosis;
        if (failure instanceof FailedStatementException failed) {
            this.failure = failed.failure();
            this.statement = Secrets.removedFrom(failed.statement());
        } else {
            this.failure = failure;
            this.statement = null;
        }
    }

    /** What the history keeps. */
    String recorded() {
        StringBuilder text = new StringBuilder(position()).append(": ").append(SqlFailure.text(failure));
        diagnosis.facts().forEach(fact -> text.append("\n").append(fact));
        blockers().forEach(blocker -> text.append("\nblocked by ").append(blocker));
        if (statement != null) {
            text.append("\nstatement: ").append(statement);
        }
        diagnosis.remedies().stream()
                .filter(Remedy::isTheSameEverywhere)
                .forEach(remedy -> text.append("\nfix: ").append(remedy.in(Vocabulary.JAVA)));
        return text.toString();
    }

    /** What the caller gets; a failure to record this one rides along. */
    MigrationException exception() {
        Explanation explanation = new Explanation(
                        failure instanceof BlockedException ? Reason.BLOCKED : Reason.STEP,
                        attempt.migration().label() + " failed at " + position())
                .fact(SqlFailure.text(failure));
        diagnosis.facts().forEach(explanation::fact);
        obstacles.forEach(explanation::fact);
        explanation.blockers(blockers());
        if (statement != null) {
            explanation.fact("statement: " + statement);
        }
        explanation.fact(consequence());
        explanation.fixes(diagnosis.remedies());
        return wayOn(explanation).exception(failure);
    }

    /** Says which steps are in the database, to go before what the rest is. */
    static String inDatabase(int done) {
        if (done == 0) {
            return "";
        }
        return done == 1 ? "step 1 is in the database, " : "steps 1 to " + done + " are in the database, ";
    }

    private String position() {
        return attempt.running(number).position();
    }

    private List<Blocker> blockers() {
        return failure instanceof BlockedException blocked ? blocked.blockers() : List.of();
    }

    private Explanation wayOn(Explanation explanation) {
        List<Remedy> ways = StepKinds.of(step()).waysOn(attempt, step());
        if (!ways.isEmpty()) {
            return explanation.fixes(ways);
        }
        if (attempt.goesBack()) {
            return explanation.fix("remove the cause and go down again; it goes on at step " + number);
        }
        explanation.fix(
                "if the cause is in the data or in the server: remove it and run again; it goes on at step " + number);
        boolean untouched = number == 1 && step().isAtomic();
        if (untouched) {
            return explanation.fix("if it is in the migration: edit it, since nothing of it is in the database");
        }
        return explanation.fix(advice("if it is in the migration: "), attempt.wayBack(), advice("; then edit it"));
    }

    private String consequence() {
        return inDatabase(number - 1) + StepKinds.of(step()).remains(number);
    }

    private Step step() {
        return attempt.steps().get(number - 1);
    }
}
