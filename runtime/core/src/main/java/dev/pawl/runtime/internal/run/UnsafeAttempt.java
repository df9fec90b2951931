package dev.pawl.runtime.internal.run;

import static dev.pawl.runtime.failure.Remedy.advice;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.internal.history.HistoryRow;
import dev.pawl.runtime.internal.history.HistoryState;
import dev.pawl.runtime.plan.MigrationPlan;
import java.sql.SQLException;

/** Why a migration is neither gone on with nor undone. */
final class UnsafeAttempt {

    private UnsafeAttempt() {}

    static void refuseUnknownOrBaseline(Entry entry) {
        if (entry.migration() == null) {
            throw new Explanation(Reason.HISTORY, "the way back of " + entry.label() + " is not in this application")
                    .fix("go down with the version of the application that has it")
                    .exception();
        }
        if (entry.migration().baseline() && entry.recorded().state() == HistoryState.APPLIED) {
            throw new Explanation(
                            Reason.HISTORY,
                            entry.label()
                                    + " is a baseline: what it describes was there before Pawl, and is not undone")
                    .fix(advice("go down to it at most: "), MigratorCall.DOWN_TO.of(entry.version()))
                    .exception();
        }
    }

    static void refuseIrreversible(Entry entry, MigrationPlan plan) {
        String reason = plan.irreversible();
        if (reason != null) {
            throw new Explanation(Reason.HISTORY, entry.label() + " cannot be undone: " + reason)
                    .fix("write a new migration that brings back what is needed")
                    .fix("or restore a backup from before it")
                    .exception();
        }
    }

    static void refuseEdited(Entry entry, Edits edits) throws SQLException {
        if (!entry.hasRecordedChecksum()) {
            HistoryRow row = entry.recorded();
            Explanation explanation = new Explanation(
                    Reason.HISTORY,
                    entry.label() + " was edited after " + row.stepsDone() + " of " + row.stepsTotal()
                            + " steps had been run");
            edits.of(entry).forEach(explanation::fact);
            throw explanation
                    .fix(
                            advice(
                                    "restore it as it was and run it again; to get rid of it then, if it has a way back: "),
                            MigratorCall.DOWN.of(1))
                    .exception();
        }
    }

    static MigrationException otherSteps(Entry entry, int steps) {
        HistoryRow row = entry.recorded();
        return new Explanation(
                        Reason.HISTORY,
                        entry.label() + " was begun by another version of Pawl, which takes other steps")
                .fact(row.stepsDone() + " of " + row.stepsTotal() + " steps are done; now there are " + steps)
                .fix("finish it with the version of Pawl that began it, then upgrade")
                .exception();
    }

    static MigrationException halfUndone(Entry entry) {
        HistoryRow row = entry.recorded();
        return new Explanation(
                        Reason.HISTORY,
                        entry.label() + " is half undone: " + row.stepsDone() + " of " + row.stepsTotal()
                                + " steps of the way back are done")
                .fact(row.error() == null ? "its runner died" : row.error())
                .fix(advice("remove the cause and finish: "), MigratorCall.DOWN.of(1), advice("; then run it again"))
                .exception();
    }
}
