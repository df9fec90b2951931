package dev.pawl.runtime;

import dev.pawl.runtime.internal.lease.LeaseLostException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;

/** Runs the steps of one migration that are left, one by one, and stops at the first that fails. */
final class AttemptRunner {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    private final Journal journal;
    private final StepExecutor executor;

    AttemptRunner(Journal journal, StepExecutor executor) {
        this.journal = journal;
        this.executor = executor;
    }

    MigrationReport.Run run(Attempt attempt) throws SQLException {
        long begin = System.nanoTime();
        journal.begin(attempt);
        for (int number = attempt.done() + 1; number <= attempt.steps().size(); number++) {
            runStep(attempt, number);
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - begin);
        MigrationReport.Run run = new MigrationReport.Run(
                attempt.version(), attempt.migration().name(), attempt.steps().size() - attempt.done(), duration);
        LOGGER.log(Level.INFO, (attempt.direction() == Direction.UP ? "applied " : "rolled back ") + run);
        return run;
    }

    private void runStep(Attempt attempt, int number) throws SQLException {
        try {
            executor.execute(attempt, number);
        } catch (SQLException e) {
            StepFailure failure = new StepFailure(attempt, number, e);
            MigrationException exception = failure.exception();
            try {
                journal.failed(attempt, number, failure.recorded());
            } catch (SQLException | LeaseLostException unrecorded) {
                exception.addSuppressed(unrecorded);
            }
            throw exception;
        }
    }
}
