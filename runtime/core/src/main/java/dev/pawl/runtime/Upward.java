package dev.pawl.runtime;

import dev.pawl.runtime.MigrationReport.Action;
import dev.pawl.runtime.internal.history.History;
import dev.pawl.runtime.internal.history.HistoryReader;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The way forward: decides what has to run, before and again under the lease, and runs it. */
final class Upward {

    private final Settings settings;
    private final Session session;
    private final HistoryReader reader;

    Upward(Settings settings, Session session) {
        this.settings = settings;
        this.session = session;
        this.reader = new HistoryReader(settings.schema());
    }

    /** Runs what is pending. Takes one statement if nothing is. */
    MigrationReport run(Scope scope) throws SQLException, InterruptedException {
        History history = history();
        if (history.matches()) {
            return report(List.of(), List.of());
        }
        PendingWork work = work(history, scope);
        if (work.entries().isEmpty()) {
            return report(List.of(), work.waiting());
        }
        return new Exclusive(settings, session).run((journal, runner) -> runPending(runner, scope));
    }

    /** What {@link #run} has to do now; refuses a history that it must not build on. */
    PendingWork work(History history, Scope scope) {
        Comparison comparison = Comparison.of(settings, history);
        new HistoryCheck(settings, comparison).refuse();
        return new PendingWork(comparison, scope);
    }

    /** Reads the history unless its fingerprint says that it is as the application wants it. */
    History history() throws SQLException {
        return reader.read(session, settings.registry().fingerprint());
    }

    private MigrationReport runPending(AttemptRunner runner, Scope scope) throws SQLException {
        PendingWork work = work(reader.readAll(session), scope);
        Attempts attempts = new Attempts(session, settings);
        List<MigrationReport.Run> runs = new ArrayList<>();
        for (Entry entry : work.entries()) {
            refuseContracting(entry, scope);
            runs.add(runner.run(attempts.forward(entry)));
        }
        return report(runs, scope.contracting() ? List.of() : work.waiting());
    }

    /** One that has been begun is in the way: neither order that the processor has tried holds half of it. */
    static void refuseContracting(Entry entry, Scope scope) {
        if (entry.isContracting() && !scope.contracting()) {
            throw new Explanation("the contracting " + entry.label() + " was begun and is not finished")
                    .fact(String.valueOf(entry.recorded().error()))
                    .fix("finish it: contract()")
                    .fix("or undo what was done: down(1)")
                    .exception();
        }
    }

    private static MigrationReport report(List<MigrationReport.Run> runs, List<RegisteredMigration> waiting) {
        return new MigrationReport(Action.APPLIED, runs, waiting);
    }
}
