package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.failure.Secrets;
import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.history.HistoryLog.Line;
import dev.pawl.runtime.internal.history.LogEvent;
import dev.pawl.runtime.plan.OperationDigest;
import java.util.ArrayList;
import java.util.List;

/** What is said of a migration when it begins and when a step of it is done: to the log, and to whoever waits for the lease. */
final class JournalLines {

    private JournalLines() {}

    /** The migration begins, or goes on, and with it the next step if that is a transaction. */
    static List<Line> beginning(Attempt attempt) {
        int first = attempt.done() + 1;
        List<Line> lines = new ArrayList<>();
        LogEvent event = attempt.resumed() ? LogEvent.CONTINUED : LogEvent.STARTED;
        lines.add(new Line(attempt.subject(null), event, attempt.reached() + " of the steps forward were done"));
        if (!attempt.resumed()) {
            lines.addAll(kept(attempt.subject(null), attempt.operations()));
        }
        if (isAnnouncedAtOnce(attempt, first)) {
            lines.add(new Line(attempt.subject(first), LogEvent.STEP_STARTED, null));
        } else if (first > attempt.steps().size()) {
            lines.add(new Line(attempt.subject(null), LogEvent.FINISHED, null));
        }
        return lines;
    }

    /** A step is in the database, and with the last one the migration. */
    static List<Line> done(Attempt attempt, int number) {
        Line step = new Line(attempt.subject(number), LogEvent.STEP_DONE, null);
        return number == attempt.steps().size()
                ? List.of(step, new Line(attempt.subject(null), LogEvent.FINISHED, null))
                : List.of(step);
    }

    /** What a migration asks for. */
    static List<Line> kept(HistoryLog.Subject subject, List<OperationDigest> operations) {
        return HistoryLog.operations(
                subject,
                operations.stream()
                        .map(operation -> new OperationDigest(operation.hash(), Secrets.removedFrom(operation.text())))
                        .toList());
    }

    /** Whether a step is announced together with the beginning of its migration if it is the first that is left. */
    static boolean isAnnouncedAtOnce(Attempt attempt, int number) {
        return number <= attempt.steps().size()
                && attempt.steps().get(number - 1).isAtomic();
    }

    /** What is done when a migration begins, or goes on. */
    static String doingFirst(Attempt attempt) {
        int first = attempt.done() + 1;
        return isAnnouncedAtOnce(attempt, first)
                ? doing(attempt, first)
                : attempt.migration().label();
    }

    /** What is done in a step. */
    static String doing(Attempt attempt, int number) {
        return attempt.running(number).toString();
    }
}
