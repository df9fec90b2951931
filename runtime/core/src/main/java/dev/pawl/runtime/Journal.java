package dev.pawl.runtime;

import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.history.HistoryLog.Line;
import dev.pawl.runtime.internal.history.HistoryState;
import dev.pawl.runtime.internal.history.HistoryWriter;
import dev.pawl.runtime.internal.history.LogEvent;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.Lease;
import dev.pawl.runtime.internal.lease.UpToDate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes how a run goes. Every write holds the lease in the same transaction, so that nothing can be written, and no
 * step can commit, once another runner has taken over.
 */
final class Journal {

    /** What only explains a crash is not worth waiting for the disk; what follows it brings it there. */
    private static final String SOON = "SET LOCAL synchronous_commit TO off";

    private final Session session;
    private final Lease lease;
    private final HistoryWriter history;
    private final HistoryLog log;

    Journal(Session session, Lease lease, HistoryWriter history, HistoryLog log) {
        this.session = session;
        this.lease = lease;
        this.history = history;
        this.log = log;
    }

    /** The migration begins, or goes on, and with it the next step if that is a transaction. */
    void begin(Attempt attempt) throws SQLException {
        int next = attempt.done() + 1;
        List<Line> lines = new ArrayList<>();
        LogEvent event = attempt.resumed() ? LogEvent.CONTINUED : LogEvent.STARTED;
        lines.add(new Line(attempt.subject(null), event, attempt.reached() + " of the steps forward were done"));
        boolean announces = isAnnouncedAtOnce(attempt, next);
        if (announces) {
            lines.add(new Line(attempt.subject(next), LogEvent.STEP_STARTED, null));
        } else if (next > attempt.steps().size()) {
            lines.add(new Line(attempt.subject(null), LogEvent.FINISHED, null));
        }
        String doing = announces
                ? attempt.running(next).toString()
                : attempt.migration().label();
        write(doing, null, List.of(SOON, row(attempt), log.append(lines)));
    }

    /** A step is about to be sent. */
    void announce(Attempt attempt, int number) throws SQLException {
        if (number != attempt.done() + 1 || !isAnnouncedAtOnce(attempt, number)) {
            write(doing(attempt, number), null, List.of(SOON, line(attempt, number, LogEvent.STEP_STARTED, null)));
        }
    }

    /** A concurrent step is about to be sent. That is kept, since it decides who is taken to have made what is there. */
    void announce(Attempt attempt, int number, String statement) throws SQLException {
        write(doing(attempt, number), statement, List.of(line(attempt, number, LogEvent.STEP_STARTED, statement)));
    }

    /** Something else about a step. */
    void note(Attempt attempt, int number, LogEvent event, String statement) throws SQLException {
        write(doing(attempt, number), statement, List.of(line(attempt, number, event, statement)));
    }

    /** The step waits; others are to see that, and what for. */
    void waiting(Attempt attempt, int number, String reason) throws SQLException {
        write(doing(attempt, number) + " " + reason, null, List.of(SOON));
    }

    /** The statements to begin the transaction of a step with. */
    List<String> opening() {
        return List.of(UpToDate.OWN_CHANGE, lease.hold());
    }

    /**
     * The statements to end the transaction of a step with: it is in the database.
     *
     * @param millis what it took apart from that transaction
     */
    List<String> closing(Attempt attempt, int number, long millis) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(attempt.subject(number), LogEvent.STEP_DONE, null));
        if (number == attempt.steps().size()) {
            lines.add(new Line(attempt.subject(null), LogEvent.FINISHED, null));
        }
        return List.of(lease.hold(), advance(attempt, number, millis), log.append(lines));
    }

    /** A concurrent step is in the database. */
    void concurrentStepDone(Attempt attempt, int number, long millis) throws SQLException {
        List<String> statements = new ArrayList<>(opening());
        statements.add(lease.renewal(doing(attempt, number), null));
        statements.addAll(closing(attempt, number, millis));
        session.atomically(statements);
    }

    /** The step failed. */
    void failed(Attempt attempt, int number, String error) throws SQLException {
        write(
                doing(attempt, number) + " failed",
                null,
                List.of(
                        history.stop(attempt.version(), attempt.direction().failed(), error),
                        line(attempt, number, LogEvent.FAILED, error)));
    }

    /** A migration is recorded that was not run, or whose state was made right by hand. */
    void record(RegisteredMigration migration, HistoryState state, int steps, LogEvent event, @Nullable String detail)
            throws SQLException {
        List<String> statements = new ArrayList<>();
        if (state == HistoryState.APPLIED) {
            statements.add(history.record(entry(migration, steps), HistoryState.RUNNING));
        }
        statements.add(history.advance(migration.version(), state, steps, steps, 0));
        statements.add(log.append(List.of(
                new Line(new HistoryLog.Subject(migration.version(), Direction.UP.word(), null), event, detail))));
        write("recording " + migration.label(), null, statements);
    }

    private void write(String doing, @Nullable String statement, List<String> statements) throws SQLException {
        List<String> all = new ArrayList<>(List.of(UpToDate.OWN_CHANGE, lease.hold(), lease.renewal(doing, statement)));
        all.addAll(statements);
        session.atomically(all);
    }

    private String row(Attempt attempt) {
        if (attempt.direction() == Direction.UP && !attempt.resumed()) {
            int total = attempt.steps().size();
            return history.record(entry(attempt.migration(), total), Direction.UP.after(0, total));
        }
        return advance(attempt, attempt.done(), 0);
    }

    private String advance(Attempt attempt, int done, long millis) {
        int total = attempt.steps().size();
        return history.advance(attempt.version(), attempt.direction().after(done, total), done, total, millis);
    }

    private String line(Attempt attempt, int number, LogEvent event, @Nullable String detail) {
        return log.append(List.of(new Line(attempt.subject(number), event, detail)));
    }

    private static boolean isAnnouncedAtOnce(Attempt attempt, int number) {
        return number <= attempt.steps().size() && attempt.steps().get(number - 1) instanceof TransactionStep;
    }

    private static String doing(Attempt attempt, int number) {
        return attempt.running(number).toString();
    }

    private static HistoryWriter.Entry entry(RegisteredMigration migration, int steps) {
        return new HistoryWriter.Entry(
                migration.version(),
                migration.description(),
                migration.checksum(),
                migration.phase().name().toLowerCase(Locale.ROOT),
                steps);
    }
}
