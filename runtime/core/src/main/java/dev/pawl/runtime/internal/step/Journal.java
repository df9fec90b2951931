package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.history.HistoryLog.Line;
import dev.pawl.runtime.internal.history.HistoryState;
import dev.pawl.runtime.internal.history.HistoryWriter;
import dev.pawl.runtime.internal.history.LogEvent;
import dev.pawl.runtime.internal.jdbc.Changes;
import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.FreshMark;
import dev.pawl.runtime.internal.lease.Lease;
import dev.pawl.runtime.internal.lease.UpToDate;
import dev.pawl.runtime.plan.OperationDigest;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes how a run goes. Every write holds the lease in the same transaction, so that nothing can be written, and no
 * step can commit, once another runner has taken over.
 */
public final class Journal {

    private static final LocalSettings OWN = LocalSettings.pinned().with(UpToDate.OWN_CHANGE, "yes");

    /** What only explains a crash is not worth waiting for the disk; what follows it brings it there. */
    private static final LocalSettings SOON = OWN.with("synchronous_commit", "off");

    private final Session session;
    private final Lease lease;
    private final HistoryWriter history;
    private final HistoryLog log;

    /** What the beginning of a migration notes about the database; null if this run does not decide that. */
    private @Nullable FreshMark mark;

    /** The version with which a run on a fresh database ends. */
    private @Nullable Long endOfFreshRun;

    /** What begins in the transaction in which the migration before it comes to its end; null if nothing does. */
    private @Nullable Attempt next;

    public Journal(Session session, Lease lease, HistoryWriter history, HistoryLog log) {
        this.session = session;
        this.lease = lease;
        this.history = history;
        this.log = log;
    }

    /**
     * The run goes forward.
     *
     * @param onFresh whether the database is fresh
     * @param last the version after which it is so no longer, or null if the run does not come that far
     */
    public void goForward(FreshMark onFresh, @Nullable Long last) {
        mark = onFresh;
        endOfFreshRun = last;
    }

    /** The database is fresh no longer, though there was nothing to run. */
    public void endFreshRun() throws SQLException {
        write(OWN, lease.renewing("ending the run on a fresh database", null, FreshMark.NONE));
    }

    /**
     * Says what is run after a migration, so that both are written at once: the end of the one, and the beginning of the
     * other.
     *
     * @param after what is run then, or null if that is not to be said before
     */
    void expect(@Nullable Attempt after) {
        next = after;
    }

    /** The migration begins, or goes on, and with it the next step if that is a transaction. */
    void begin(Attempt attempt) throws SQLException {
        Changes changes = lease.renewing(JournalLines.doingFirst(attempt), null, markAfter(attempt, attempt.done()));
        write(SOON, row(attempt, changes).and(log.append(JournalLines.beginning(attempt))));
    }

    /** A step is about to be sent. */
    void announce(Attempt attempt, int number) throws SQLException {
        if (number != attempt.done() + 1 || !JournalLines.isAnnouncedAtOnce(attempt, number)) {
            Changes changes = lease.renewing(JournalLines.doing(attempt, number), null);
            write(SOON, changes.and(line(attempt, number, LogEvent.STEP_STARTED, null)));
        }
    }

    /** A step outside a transaction is about to be sent. That is kept, since it decides what is made of what is there. */
    void announce(Attempt attempt, int number, String statement) throws SQLException {
        note(attempt, number, LogEvent.STEP_STARTED, statement);
    }

    /**
     * A step is about to be done in parts, and keeps something of its own from now on.
     *
     * @param statement what is sent for each part, for people
     * @param data an expression for what is kept
     */
    void announceParts(Attempt attempt, int number, String statement, String data) throws SQLException {
        write(
                OWN,
                lease.renewing(JournalLines.doing(attempt, number), null)
                        .need(history.keep(attempt.version(), data), HistoryWriter.ROW_IS_GONE)
                        .and(line(attempt, number, LogEvent.STEP_STARTED, statement)));
    }

    /** Returns the query for what the step that is not done yet has kept. */
    String kept(Attempt attempt) {
        return history.kept(attempt.version());
    }

    /**
     * Does a part of a step, in a transaction that says too how far the step is.
     *
     * @param ofStep what holds in the transaction
     * @param statement changes rows
     * @param data makes the expression for what is kept out of one for the number of those rows
     * @param progress how far the step was before, for people
     * @return how many rows were changed
     */
    long doPart(
            Attempt attempt,
            int number,
            LocalSettings ofStep,
            String statement,
            UnaryOperator<String> data,
            String progress)
            throws SQLException {
        Changes changes = lease.renewing(JournalLines.doing(attempt, number) + ": " + progress, null);
        String count = changes.count(statement);
        changes.need(history.keep(attempt.version(), data.apply(count)), HistoryWriter.ROW_IS_GONE);
        return session.atomically(settings(ofStep), session.storable(changes.statement()), row -> row.getLong(2))
                .get(0);
    }

    /** Something else about a step outside a transaction, whose next statement this is. */
    void note(Attempt attempt, int number, LogEvent event, String statement) throws SQLException {
        Changes changes = lease.renewing(JournalLines.doing(attempt, number), statement);
        write(OWN, changes.and(line(attempt, number, event, statement)));
    }

    /** The step waits; others are to see that, and what for. */
    void waiting(Attempt attempt, int number, String reason) throws SQLException {
        write(SOON, lease.renewing(JournalLines.doing(attempt, number) + " " + reason, null));
    }

    /** What holds in the transaction of a step, which nobody else takes the lease in. */
    LocalSettings settings(LocalSettings ofStep) {
        return ofStep.with(UpToDate.OWN_CHANGE, "yes").checking(lease.held());
    }

    /** The statement to end the transaction of a step with: it is in the database. */
    String closing(Attempt attempt, int number) throws SQLException {
        Attempt after = after(attempt, number);
        Changes changes = after != null
                ? lease.renewing(JournalLines.doingFirst(after), null)
                : endsFreshRun(attempt, number) ? lease.endingFreshRun() : lease.holding();
        return session.storable(done(attempt, number, 0, changes).statement());
    }

    /** A step outside a transaction is in the database. */
    void doneOutside(Attempt attempt, int number, long millis) throws SQLException {
        Attempt after = after(attempt, number);
        String doing = after == null ? JournalLines.doing(attempt, number) : JournalLines.doingFirst(after);
        write(OWN, done(attempt, number, millis, lease.renewing(doing, null, markAfter(attempt, number))));
    }

    /** The step failed. */
    void failed(Attempt attempt, int number, String error) throws SQLException {
        write(
                OWN,
                lease.renewing(JournalLines.doing(attempt, number) + " failed", null)
                        .and(history.stop(attempt.version(), attempt.direction().failed(), error))
                        .and(line(attempt, number, LogEvent.FAILED, error)));
    }

    /** A migration is recorded that was not run, or whose state was made right by hand. */
    public void record(
            RegisteredMigration migration,
            HistoryState state,
            int steps,
            LogEvent event,
            @Nullable String detail,
            List<OperationDigest> operations)
            throws SQLException {
        HistoryLog.Subject subject = new HistoryLog.Subject(migration.version(), Direction.UP.word(), null);
        Changes row = lease.renewing("recording " + migration.label(), null, mark);
        if (state == HistoryState.APPLIED) {
            row.and(history.record(entry(migration, steps), HistoryState.RUNNING));
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(subject, event, detail));
        lines.addAll(JournalLines.kept(subject, operations));
        Changes progress = lease.holding()
                .need(history.advance(migration.version(), state, steps, steps, 0), HistoryWriter.ROW_IS_GONE)
                .and(log.append(lines));
        session.write(OWN, List.of(row.statement(), progress.statement()));
    }

    private @Nullable FreshMark markAfter(Attempt attempt, int stepsDone) {
        return endsFreshRun(attempt, stepsDone) ? FreshMark.NONE : mark;
    }

    private boolean endsFreshRun(Attempt attempt, int stepsDone) {
        return Long.valueOf(attempt.version()).equals(endOfFreshRun)
                && stepsDone == attempt.steps().size();
    }

    private void write(LocalSettings settings, Changes changes) throws SQLException {
        session.write(settings, List.of(changes.statement()));
    }

    /** What a step has kept that is not done stays, also where it is turned round and undone. */
    private Changes row(Attempt attempt, Changes changes) {
        int total = attempt.steps().size();
        if (attempt.direction() == Direction.UP && !attempt.resumed()) {
            return changes.and(history.record(entry(attempt.migration(), total), Direction.UP.after(0, total)));
        }
        HistoryState state = attempt.direction().after(attempt.done(), total);
        return changes.need(history.resume(attempt.version(), state, attempt.done(), total), HistoryWriter.ROW_IS_GONE);
    }

    /** Adds to the changes that a step is done, which took some time apart from the transaction of the changes. */
    private Changes done(Attempt attempt, int number, long millis, Changes changes) {
        List<Line> lines = new ArrayList<>(JournalLines.done(attempt, number));
        Changes all = advance(attempt, number, millis, changes);
        Attempt after = after(attempt, number);
        if (after != null) {
            lines.addAll(JournalLines.beginning(after));
            row(after, all);
        }
        return all.and(log.append(lines));
    }

    /** What begins with the end of a step. */
    private @Nullable Attempt after(Attempt attempt, int number) {
        return number == attempt.steps().size() ? next : null;
    }

    private Changes advance(Attempt attempt, int done, long millis, Changes changes) {
        int total = attempt.steps().size();
        return changes.need(
                history.advance(attempt.version(), attempt.direction().after(done, total), done, total, millis),
                HistoryWriter.ROW_IS_GONE);
    }

    private String line(Attempt attempt, int number, LogEvent event, @Nullable String detail) {
        return log.append(List.of(new Line(attempt.subject(number), event, detail)));
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
