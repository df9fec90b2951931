package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.plan.Step;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Runs one step of an attempt, each as its kind is run. */
public final class StepExecutor {

    private final Workbench bench;

    public StepExecutor(Workbench bench) {
        this.bench = bench;
    }

    /** Returns why a step must not be begun, for what an earlier try has done or for what it insists on; null if it may. */
    @Nullable
    Explanation refusal(Attempt attempt, int number) throws SQLException, InterruptedException {
        Step step = step(attempt, number);
        return StepKinds.of(step).refusal(bench, attempt, number, step);
    }

    /**
     * Runs a step and records it.
     *
     * @param attempt the migration
     * @param number the number of the step, from 1
     * @throws SQLException if PostgreSQL refuses it; then it is not recorded as done
     */
    void execute(Attempt attempt, int number) throws SQLException, InterruptedException {
        Step step = step(attempt, number);
        StepKinds.of(step).execute(bench, attempt, number, step);
    }

    private static Step step(Attempt attempt, int number) {
        return attempt.steps().get(number - 1);
    }
}
