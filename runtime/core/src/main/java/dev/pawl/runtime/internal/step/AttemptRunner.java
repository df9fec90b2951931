package dev.pawl.runtime.internal.step;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.set;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.blocking.CutOff;
import dev.pawl.runtime.internal.blocking.CutOffException;
import dev.pawl.runtime.internal.blocking.Diagnosis;
import dev.pawl.runtime.internal.blocking.FailedStatementException;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.LeaseLostException;
import dev.pawl.runtime.internal.settings.Listeners;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.Obstacle;
import dev.pawl.runtime.report.RunningStep;
import dev.pawl.runtime.setting.Setting;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the steps of one migration that are left, one by one, and stops at the first that fails. */
public final class AttemptRunner {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    private final Session session;
    private final Journal journal;
    private final StepExecutor executor;
    private final Preflight preflight;
    private final ReadingCheck readings;
    private final Listeners listeners;
    private final StepMemory memory;

    /** What began with the end of the migration before it. */
    private @Nullable Attempt begun;

    public AttemptRunner(
            Session session,
            Journal journal,
            StepExecutor executor,
            Preflight preflight,
            ReadingCheck readings,
            Listeners listeners,
            StepMemory memory) {
        this.session = session;
        this.journal = journal;
        this.executor = executor;
        this.preflight = preflight;
        this.readings = readings;
        this.listeners = listeners;
        this.memory = memory;
    }

    /**
     * Runs a migration.
     *
     * @param attempt the migration
     * @param next what is run after it, which then begins with its end if nothing has to be asked before; null if that is not
     *     known
     */
    public MigrationReport.Run run(Attempt attempt, @Nullable Attempt next) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        RegisteredMigration migration = attempt.migration();
        int total = attempt.steps().size();
        listeners.tell(listener -> listener.migrationStarted(migration, attempt.goesBack(), attempt.done(), total));
        if (!attempt.equals(begun)) {
            askFirst(attempt);
        }
        // with the last step, so there has to be one
        Attempt after = next != null && attempt.done() < total && isBegunUnasked(next) ? next : null;
        journal.expect(after);
        for (int number = attempt.done() + 1; number <= total; number++) {
            runStep(attempt, number);
        }
        begun = after;
        Duration duration = Duration.ofNanos(System.nanoTime() - begin);
        MigrationReport.Run run =
                new MigrationReport.Run(attempt.version(), migration.name(), total - attempt.done(), duration);
        LOGGER.log(Level.INFO, (attempt.goesBack() ? "rolled back " : "applied ") + run);
        listeners.tell(listener -> listener.migrationFinished(migration, attempt.goesBack(), run));
        return run;
    }

    /** Whether nothing has to be asked before a migration begins. */
    private boolean isBegunUnasked(Attempt next) {
        return !next.steps().isEmpty()
                && next.steps().stream()
                        .allMatch(step -> step.isAtomic() && step.requirements().isEmpty());
    }

    /** Nothing is begun of what cannot succeed. */
    private void askFirst(Attempt attempt) throws SQLException, InterruptedException {
        memory.begin(attempt.migration().label() + ", before it is begun", null);
        List<CutOff> hopeless = memory.hopeless();
        Explanation misread = hopeless.isEmpty() ? readings.beforeAll(attempt) : null;
        Refusal refusal = hopeless.isEmpty() && misread == null ? beforeAll(attempt) : null;
        journal.begin(attempt);
        if (!hopeless.isEmpty()) {
            throw failed(attempt, attempt.done() + 1, CutOffException.of(hopeless, session));
        }
        refuse(attempt, misread, attempt.done() + 1);
        refuse(attempt, refusal, attempt.done());
    }

    private @Nullable Refusal beforeAll(Attempt attempt) throws SQLException, InterruptedException {
        try {
            return preflight.beforeAll(attempt);
        } catch (SQLException e) {
            remember(e);
            throw e;
        }
    }

    private void runStep(Attempt attempt, int number) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        RunningStep running = attempt.running(number);
        memory.begin(running.toString(), running);
        listeners.tell(listener -> listener.stepStarted(running));
        try {
            refuseHopeless();
            refuse(attempt, executor.refusal(attempt, number), number);
            refuse(attempt, readings.before(attempt, number), number);
            refuse(attempt, preflight.before(attempt, number), number - 1);
            executor.execute(attempt, number);
            memory.done();
        } catch (SQLException e) {
            if (SqlFailure.isOfRun(e)) {
                remember(e);
                throw e;
            }
            throw failed(attempt, number, e);
        } finally {
            memory.end();
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - begin);
        listeners.tell(listener -> listener.stepFinished(running, duration));
    }

    private void remember(SQLException failure) {
        if (failure instanceof FailedStatementException cut && SqlFailure.isConnectionLost(cut)) {
            memory.cutOff(new CutOff(cut.worked(), cut.statement(), cut.failure()));
        }
    }

    /** What was cut off twice at the same time, or without a word again and again, would be so once more. */
    private void refuseHopeless() throws SQLException {
        List<CutOff> cutOffs = memory.hopeless();
        if (!cutOffs.isEmpty()) {
            throw CutOffException.of(cutOffs, session);
        }
    }

    private MigrationException failed(Attempt attempt, int number, SQLException cause)
            throws SQLException, InterruptedException {
        List<String> obstacles = SqlFailure.isOfData(cause) ? preflight.after(attempt.running(number)) : List.of();
        StepFailure failure = new StepFailure(attempt, number, cause, obstacles, Diagnosis.of(cause, session));
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
            journal.failed(attempt, number, misread.recorded());
            throw misread.exception();
        }
    }

    private void refuse(Attempt attempt, @Nullable Refusal refusal, int done) throws SQLException {
        if (refusal == null) {
            return;
        }
        Obstacle obstacle = refusal.obstacle();
        String position = attempt.running(obstacle.step()).position();
        journal.failed(attempt, obstacle.step(), position + " was not begun: " + obstacle.text());
        Explanation explanation = new Explanation(
                        refusal.isOfRows() ? Reason.OBSTACLE : Reason.STEP,
                        attempt.migration().label() + " would fail at " + position + ", which was not begun")
                .fact(obstacle.text())
                .fact(StepFailure.inDatabase(done)
                        + (done == 0 ? "nothing of it is in the database" : "nothing else of it is"));
        if (refusal.isOfRows()) {
            explanation.fix("repair these rows and run again");
        }
        if (refusal.isOfRights()) {
            explanation
                    .fix("let the user read what the server names, by GRANT SELECT")
                    .fix(advice("or ask nothing: "), set(Setting.PREFLIGHT, "false"));
        }
        throw explanation
                .fix(
                        advice(refusal.isOfMigration() ? "" : "or "),
                        done == 0 ? advice("edit the migration, since nothing of it was run") : attempt.wayBack())
                .exception();
    }
}
