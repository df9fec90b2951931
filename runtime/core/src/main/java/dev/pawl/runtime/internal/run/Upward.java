package dev.pawl.runtime.internal.run;

import static dev.pawl.runtime.failure.Remedy.advice;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.history.HistoryReader;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.UpToDate;
import dev.pawl.runtime.internal.lease.UpToDate.Memory;
import dev.pawl.runtime.internal.settings.ConnectionSchema;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.step.Attempt;
import dev.pawl.runtime.internal.step.AttemptRunner;
import dev.pawl.runtime.internal.step.Journal;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.MigrationReport.Action;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way forward: decides what has to run, before and again under the lease, and runs it. May be asked again with
 * another connection, and then goes on.
 */
public final class Upward implements SessionWork<MigrationReport> {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    private final Settings settings;
    private final Scope scope;
    private final List<MigrationReport.Run> runs = new ArrayList<>();

    /** Once there is one it may hold the lease, though its connection was lost and nothing is left to do. */
    private @Nullable Exclusive exclusive;

    public Upward(Settings settings, Scope scope) {
        this.settings = settings;
        this.scope = scope;
    }

    /** Runs what is pending. Takes one statement if nothing is and that was known. */
    @Override
    public MigrationReport on(Session session) throws SQLException, InterruptedException {
        UpToDate upToDate = new UpToDate(settings.schema(), settings.registry().fingerprint());
        Memory memory = memory(session, upToDate);
        List<Long> remembered = memory == null ? null : memory.waiting();
        if (remembered != null && (remembered.isEmpty() || !scope.contracting())) {
            return report(remembered.isEmpty() ? List.of() : registered(remembered));
        }
        PendingWork work = work(session);
        if (work.isNothing() && exclusive == null) {
            remember(session, upToDate, memory, work);
            return report(work.waiting());
        }
        if (exclusive == null) {
            exclusive = new Exclusive(settings);
        }
        return exclusive.run(session, (journal, runner) -> runPending(session, journal, runner));
    }

    @Override
    public int achieved() {
        return exclusive == null ? 0 : exclusive.achieved();
    }

    @Override
    public boolean isWriting() {
        return exclusive != null;
    }

    /** What is left to do before an application may start; null if it is known that nothing is, from one statement. */
    @Nullable
    PendingWork left(Session session) throws SQLException {
        UpToDate upToDate = new UpToDate(settings.schema(), settings.registry().fingerprint());
        Memory memory = memory(session, upToDate);
        return memory != null && memory.waiting() != null ? null : work(session);
    }

    /** What {@link #on} has to do now; refuses a history that it must not build on. */
    PendingWork work(Session session) throws SQLException {
        Comparison comparison = Comparison.read(settings, session);
        new HistoryCheck(settings, comparison, new Edits(settings, session)).refuse(scope);
        return new PendingWork(comparison, scope);
    }

    private @Nullable Memory memory(Session session, UpToDate upToDate) throws SQLException {
        try {
            Memory memory = upToDate.read(session);
            if (memory != null) {
                new ConnectionSchema(settings).refuseOther(memory.givenPath());
            }
            return memory;
        } catch (SQLException e) {
            if (HistoryReader.isIncomplete(e) || SqlFailure.is(e, SqlFailure.INSUFFICIENT_PRIVILEGE)) {
                return null;
            }
            throw e;
        }
    }

    /** The next boot need not read the history. It does not matter if that cannot be written down. */
    private void remember(Session session, UpToDate upToDate, @Nullable Memory memory, PendingWork work)
            throws SQLException {
        List<Long> waiting = work.onlyWaiting();
        if (memory == null || waiting == null) {
            return;
        }
        try {
            upToDate.remember(session, memory.changes(), waiting, noted(waiting));
        } catch (SQLException e) {
            if (SqlFailure.isConnectionLost(e)) {
                throw e;
            }
            LOGGER.log(Level.DEBUG, "cannot remember that nothing is to be done: {0}", e.getMessage());
        }
    }

    private List<String> noted(List<Long> waiting) {
        return waiting.isEmpty()
                ? List.of()
                : List.of(new HistoryLog(settings.schema(), RunnerName.next()).noteWaiting(waiting));
    }

    private MigrationReport runPending(Session session, Journal journal, AttemptRunner runner)
            throws SQLException, InterruptedException {
        PendingWork work = work(session);
        refuseUnstorable(session, work.entries());
        begin(work, journal);
        Attempts attempts = new Attempts(session, settings);
        List<Entry> entries = work.entries();
        Attempt known = null;
        for (int i = 0; i < entries.size(); i++) {
            refuseContracting(entries.get(i), work.scope(), settings);
            Attempt attempt = known == null ? attempts.forward(entries.get(i)) : known;
            // whether what was begun before can be gone on with is asked when it is its turn
            known = i + 1 < entries.size() && !entries.get(i + 1).isRecorded()
                    ? attempts.forward(entries.get(i + 1))
                    : null;
            runs.add(runner.run(attempt, known));
        }
        return report(work.waiting());
    }

    /** Fresh is written down with the first step, and no longer so with the last one. */
    private static void begin(PendingWork work, Journal journal) throws SQLException {
        journal.goForward(work.mark(), work.endOfFreshRun());
        if (work.entries().isEmpty() && !work.isNothing()) {
            journal.endFreshRun();
        } else if (work.isOnFresh()) {
            LOGGER.log(Level.INFO, "the database is fresh: everything runs in version order, what contracts too");
        }
    }

    /** What the database cannot store is known before the first of them is begun. */
    private void refuseUnstorable(Session session, List<Entry> entries) throws SQLException {
        EncodingCheck check = new EncodingCheck(session);
        if (check.isNeeded()) {
            for (Entry entry : entries) {
                check.refuse(
                        entry.registered(),
                        settings.registry().plan(entry.version()).up());
            }
        }
    }

    /** One that has been begun is in the way: neither order that the processor has tried holds half of it. */
    static void refuseContracting(Entry entry, Scope scope, Settings settings) {
        if (entry.isContracting() && !scope.contracting()) {
            String irreversible = settings.registry().plan(entry.version()).irreversible();
            boolean isReliedOn = entry.registered().contracted();
            throw new Explanation(Reason.HISTORY, "the contracting " + entry.label() + " was begun and is not finished")
                    .fact(String.valueOf(entry.recorded().error()))
                    .fix(
                            advice("finish it: "),
                            isReliedOn
                                    ? MigratorCall.CONTRACT_TO.of(entry.version())
                                    : MigratorCall.CONTRACT.asRemedy())
                    .fix(advice("or "), Attempt.wayBack(entry.version(), irreversible))
                    .exception();
        }
    }

    private List<RegisteredMigration> registered(List<Long> versions) {
        return settings.registry().migrations().stream()
                .filter(migration -> versions.contains(migration.version()))
                .toList();
    }

    private MigrationReport report(List<RegisteredMigration> waiting) {
        return new MigrationReport(Action.APPLIED, runs, waiting);
    }
}
