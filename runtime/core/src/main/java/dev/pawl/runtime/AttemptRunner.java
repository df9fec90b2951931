package dev.pawl.runtime;

import dev.pawl.runtime.MigrationException.Reason;
import dev.pawl.runtime.internal.lease.LeaseLostException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the steps of one migration that are left, one by one, and stops at the first that fails. */
final class AttemptRunner {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    private final Journal journal;
    private final StepExecutor executor;
    private final Preflight preflight;
    private final ReadingCheck readings;
    private final Listeners listeners;
    private volatile @Nullable RunningStep current;

    AttemptRunner(
            Journal journal, StepExecutor executor, Preflight preflight, ReadingCheck readings, Listeners listeners) {
        this.journal = journal;
        this.executor = executor;
        this.preflight = preflight;
        this.readings = readings;
        this.listeners = listeners;
    }

    /** What is being run now, for who watches from another thread. */
    @Nullable
    RunningStep current() {
        return current;
    }

    MigrationReport.Run run(Attempt attempt) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        RegisteredMigration migration = attempt.migration();
        int total = attempt.steps().size();
        listeners.tell(listener -> listener.migrationStarted(migration, attempt.goesBack(), attempt.done(), total));
        Explanation misread = readings.beforeAll(attempt);
        Obstacle obstacle = misread == null ? preflight.beforeAll(attempt) : null;
        journal.begin(attempt);
        refuse(attempt, misread, attempt.done() + 1);
        refuse(attempt, obstacle, attempt.done());
        for (int number = attempt.done() + 1; number <= total; number++) {
            runStep(attempt, number);
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - begin);
        MigrationReport.Run run =
                new MigrationReport.Run(attempt.version(), migration.name(), total - attempt.done(), duration);
        LOGGER.log(Level.INFO, (attempt.goesBack() ? "rolled back " : "applied ") + run);
        listeners.tell(listener -> listener.migrationFinished(migration, attempt.goesBack(), run));
        return run;
    }

    private void runStep(Attempt attempt, int number) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        RunningStep running = attempt.running(number);
        current = running;
        listeners.tell(listener -> listener.stepStarted(running));
        try {
            refuse(attempt, readings.before(attempt, number), number);
            refuse(attempt, preflight.before(attempt, number), number - 1);
            executor.execute(attempt, number);
        } catch (SQLException e) {
            if (SqlFailure.isNotOfStatement(e) && !SqlFailure.isLockNotGiven(e)) {
                throw e;
            }
            throw failed(attempt, number, e);
        } finally {
            current = null;
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - begin);
        listeners.tell(listener -> listener.stepFinished(running, duration));
    }

    private MigrationException failed(Attempt attempt, int number, SQLException cause) throws SQLException {
        List<String> obstacles =
                SqlFailure.isOfData(cause) ? preflight.after(attempt.steps().get(number - 1)) : List.of();
        StepFailure failure = new StepFailure(attempt, number, cause, obstacles);
        MigrationException exception = failure.exception();
        try {
            journal.failed(attempt, number, failure.recorded());
        } catch (SQLException | LeaseLostException unrecorded) {
            exception.addSuppressed(unrecorded);
        }
        return exception;
    }

    private void refuse(Attempt attempt, @Nullable Explanation misread, int number) throws SQLException {
        if (misread != null) {
            journal.failed(attempt, number, misread.text());
            throw misread.exception();
        }
    }

    private void refuse(Attempt attempt, @Nullable Obstacle obstacle, int done) throws SQLException {
        if (obstacle == null) {
            return;
        }
        String position = attempt.running(obstacle.step()).position();
        journal.failed(attempt, obstacle.step(), position + " was not begun: " + obstacle.text());
        throw new Explanation(
                        Reason.OBSTACLE,
                        attempt.migration().label() + " would fail at " + position + ", which was not begun")
                .fact(obstacle.text())
                .fact(StepFailure.inDatabase(done)
                        + (done == 0 ? "nothing of it is in the database" : "nothing else of it is"))
                .fix("repair these rows and run again")
                .fix(
                        done == 0
                                ? "or edit the migration, since nothing of it was run"
                                : "or undo what was done: down(1)")
                .exception();
    }
}
