package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.history.HistoryRow;
import dev.pawl.runtime.internal.history.HistoryState;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.step.Attempt;
import dev.pawl.runtime.internal.step.Direction;
import dev.pawl.runtime.internal.step.StepKinds;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.plan.Step;
import java.sql.SQLException;
import java.util.List;

/** Works out where a migration begins or goes on, and refuses if that is not safe. */
final class Attempts {

    private final Session session;
    private final Settings settings;
    private final HistoryLog log;

    Attempts(Session session, Settings settings) {
        this.session = session;
        this.settings = settings;
        this.log = new HistoryLog(settings.schema(), "");
    }

    /** The way forward of a migration that is not applied. */
    Attempt forward(Entry entry) throws SQLException {
        MigrationPlan plan = plan(entry);
        List<Step> steps = plan.up();
        if (!entry.isRecorded() || isUntouched(entry)) {
            return new Attempt(
                    entry.registered(), Direction.UP, steps, 0, false, 0, plan.irreversible(), plan.operations());
        }
        HistoryRow row = entry.recorded();
        if (row.state() == HistoryState.ROLLING_BACK) {
            throw UnsafeAttempt.halfUndone(entry);
        }
        refuseChanged(entry, steps);
        return new Attempt(
                entry.registered(),
                Direction.UP,
                steps,
                row.stepsDone(),
                true,
                row.stepsDone(),
                plan.irreversible(),
                plan.operations());
    }

    /** The way back of a migration that is in the database, or partly is. */
    Attempt backward(Entry entry) throws SQLException {
        UnsafeAttempt.refuseUnknownOrBaseline(entry);
        if (!entry.hasRecordedChecksum() && isUntouched(entry)) {
            return new Attempt(entry.registered(), Direction.DOWN, List.of(), 0, false, 0, null, List.of());
        }
        MigrationPlan plan = plan(entry);
        return switch (entry.recorded().state()) {
            case ROLLING_BACK -> resumedWayBack(entry, plan);
            case APPLIED -> wayBack(entry, plan, plan.up().size());
            default -> {
                refuseChanged(entry, plan.up());
                yield wayBack(entry, plan, reached(entry, plan));
            }
        };
    }

    private Attempt wayBack(Entry entry, MigrationPlan plan, int reached) throws SQLException {
        UnsafeAttempt.refuseEdited(entry, new Edits(settings, session));
        if (reached > 0) {
            UnsafeAttempt.refuseIrreversible(entry, plan);
        }
        return new Attempt(entry.registered(), Direction.DOWN, plan.undo(reached), 0, false, reached, null, List.of());
    }

    private Attempt resumedWayBack(Entry entry, MigrationPlan plan) throws SQLException {
        Integer logged = log.reachedBeforeWayBack(session, entry.version());
        int reached = logged == null ? plan.up().size() : logged;
        List<Step> steps = plan.undo(reached);
        refuseChanged(entry, steps);
        return new Attempt(
                entry.registered(),
                Direction.DOWN,
                steps,
                entry.recorded().stepsDone(),
                true,
                reached,
                null,
                List.of());
    }

    /** How many steps are in the database: one outside a transaction may be done, or half done, without being recorded. */
    private int reached(Entry entry, MigrationPlan plan) throws SQLException {
        int done = entry.recorded().stepsDone();
        return hasLeftTraces(entry, done + 1, plan.up().get(done)) ? done + 1 : done;
    }

    private boolean hasLeftTraces(Entry entry, int number, Step step) throws SQLException {
        HistoryLog.Subject subject = new HistoryLog.Subject(entry.version(), Direction.UP.word(), number);
        return StepKinds.of(step).hasLeftTraces(session, settings, log, subject, step);
    }

    /** Whether it was begun but nothing of it can be in the database, so that its old plan does not matter. */
    private boolean isUntouched(Entry entry) throws SQLException {
        HistoryRow row = entry.recorded();
        return (row.state() == HistoryState.FAILED || row.state() == HistoryState.RUNNING)
                && row.stepsDone() == 0
                && !log.concurrentStepStarted(
                        session, new HistoryLog.Subject(entry.version(), Direction.UP.word(), null));
    }

    private void refuseChanged(Entry entry, List<Step> steps) throws SQLException {
        UnsafeAttempt.refuseEdited(entry, new Edits(settings, session));
        if (entry.recorded().stepsTotal() != steps.size()) {
            throw UnsafeAttempt.otherSteps(entry, steps.size());
        }
    }

    private MigrationPlan plan(Entry entry) {
        return settings.registry().plan(entry.version());
    }
}
