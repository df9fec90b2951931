package dev.pawl.runtime;

import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.plan.Step;
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
 */
record Attempt(
        RegisteredMigration migration, Direction direction, List<Step> steps, int done, boolean resumed, int reached) {

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

    HistoryLog.Subject subject(@Nullable Integer number) {
        return new HistoryLog.Subject(version(), direction.word(), number);
    }
}
