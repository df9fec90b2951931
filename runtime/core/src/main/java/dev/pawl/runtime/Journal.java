package dev.pawl.runtime;

import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.history.HistoryState;
import dev.pawl.runtime.internal.history.HistoryWriter;
import dev.pawl.runtime.internal.history.LogEvent;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.Lease;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes how a run goes. Every write renews the lease in the same transaction, so that nothing can be written, and no
 * step can commit, once another runner has taken over.
 */
final class Journal {

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

    /** The migration begins, or goes on. */
    void begin(Attempt attempt) throws SQLException {
        write(attempt.migration().label(), null, () -> {
            if (attempt.direction() == Direction.UP && !attempt.resumed()) {
                int total = attempt.steps().size();
                history.record(session, entry(attempt.migration(), total), Direction.UP.after(0, total));
            } else {
                advance(attempt, attempt.done(), 0);
            }
            LogEvent event = attempt.resumed() ? LogEvent.CONTINUED : LogEvent.STARTED;
            log.append(session, attempt.subject(null), event, attempt.reached() + " of the steps forward were done");
            finishIfDone(attempt, attempt.done());
        });
    }

    /** A step is about to be sent; the statement is that of a concurrent step, else null. */
    void announce(Attempt attempt, int number, @Nullable String statement) throws SQLException {
        write(doing(attempt, number), statement, () -> log(attempt, number, LogEvent.STEP_STARTED, statement));
    }

    /** Something else about a step. */
    void note(Attempt attempt, int number, LogEvent event, String statement) throws SQLException {
        write(doing(attempt, number), statement, () -> log(attempt, number, event, statement));
    }

    /** The step is in the database; joins the transaction that the caller has open. */
    void stepDone(Attempt attempt, int number, long millis) throws SQLException {
        lease.renew(session, doing(attempt, number), null);
        advance(attempt, number, millis);
        log(attempt, number, LogEvent.STEP_DONE, null);
        finishIfDone(attempt, number);
    }

    /** A concurrent step is in the database. */
    void concurrentStepDone(Attempt attempt, int number, long millis) throws SQLException {
        session.transaction(List.of(), () -> stepDone(attempt, number, millis));
    }

    /** The step failed. */
    void failed(Attempt attempt, int number, String error) throws SQLException {
        write(doing(attempt, number) + " failed", null, () -> {
            history.stop(session, attempt.version(), attempt.direction().failed(), error);
            log(attempt, number, LogEvent.FAILED, error);
        });
    }

    /** A migration is recorded that was not run. */
    void baseline(RegisteredMigration migration) throws SQLException {
        write("recording " + migration.label(), null, () -> {
            history.record(session, entry(migration, 0), HistoryState.APPLIED);
            log.append(
                    session,
                    new HistoryLog.Subject(migration.version(), Direction.UP.word(), null),
                    LogEvent.BASELINED,
                    null);
        });
    }

    private interface Write {
        void run() throws SQLException;
    }

    private void write(String doing, @Nullable String statement, Write write) throws SQLException {
        session.transaction(List.of(), () -> {
            lease.renew(session, doing, statement);
            write.run();
        });
    }

    private void log(Attempt attempt, int number, LogEvent event, @Nullable String detail) throws SQLException {
        log.append(session, attempt.subject(number), event, detail);
    }

    private void advance(Attempt attempt, int done, long millis) throws SQLException {
        int total = attempt.steps().size();
        if (!history.advance(session, attempt.version(), attempt.direction().after(done, total), done, total, millis)) {
            throw new Explanation(attempt.migration().label() + " lost its row in schema_migrations while it ran")
                    .fact("nothing of this step has been committed")
                    .fix("see who deletes from that table; then put the row back, or undo by hand what the steps"
                            + " before have done")
                    .exception();
        }
    }

    private void finishIfDone(Attempt attempt, int done) throws SQLException {
        if (done == attempt.steps().size()) {
            log.append(session, attempt.subject(null), LogEvent.FINISHED, null);
        }
    }

    private static String doing(Attempt attempt, int number) {
        return attempt.migration().label() + ", " + attempt.position(number);
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
