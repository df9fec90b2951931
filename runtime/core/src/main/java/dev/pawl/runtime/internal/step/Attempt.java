package dev.pawl.runtime.internal.step;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.sentence;

import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.plan.OperationDigest;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.RunningStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One migration that is about to be run in one direction.
 *
 * @param migration the migration
 * @param direction up or down
 * @param steps all steps of that direction
 * @param done how many of them are done already
 * @param resumed whether an earlier run began it
 * @param reached how many steps of the way forward had been done when this run, or the one that it resumes, began
 * @param irreversible why the migration has no way back, or null if it has one
 * @param operations what the way forward asks for, in order; none on the way back
 */
public record Attempt(
        RegisteredMigration migration,
        Direction direction,
        List<Step> steps,
        int done,
        boolean resumed,
        int reached,
        @Nullable String irreversible,
        List<OperationDigest> operations) {

    long version() {
        return migration.version();
    }

    boolean goesBack() {
        return direction == Direction.DOWN;
    }

    /** A step, counted from 1. */
    RunningStep running(int number) {
        return new RunningStep(migration, goesBack(), number, steps.size(), steps.get(number - 1));
    }

    /** How messages tell to get rid of what is in the database. */
    public Remedy wayBack() {
        return wayBack(version(), irreversible);
    }

    /**
     * How messages tell to get rid of what is in the database of a migration.
     *
     * @param irreversible why it has no way back, or null if it has one
     */
    public static Remedy wayBack(long version, @Nullable String irreversible) {
        return irreversible == null
                ? sentence(advice("undo what was done with "), MigratorCall.DOWN.of(1))
                : sentence(
                        advice("undo by hand what was done, since it has no way back (" + irreversible
                                + "), and record that with "),
                        MigratorCall.RESOLVE_ROLLED_BACK.of(version));
    }

    HistoryLog.Subject subject(@Nullable Integer number) {
        return new HistoryLog.Subject(version(), direction.word(), number);
    }
}
