package dev.pawl.runtime.internal.run;

import static dev.pawl.runtime.failure.Remedy.advice;
import static dev.pawl.runtime.failure.Remedy.set;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.blocking.ServerProcess;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.history.HistoryWriter;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.Heartbeat;
import dev.pawl.runtime.internal.lease.Lease;
import dev.pawl.runtime.internal.lease.LeaseHolder;
import dev.pawl.runtime.internal.lease.LeaseQueue;
import dev.pawl.runtime.internal.lease.LeaseTable;
import dev.pawl.runtime.internal.lease.UpToDate;
import dev.pawl.runtime.internal.settings.ConnectionSchema;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.step.AttemptRunner;
import dev.pawl.runtime.internal.step.Journal;
import dev.pawl.runtime.internal.step.Preflight;
import dev.pawl.runtime.internal.step.ReadingCheck;
import dev.pawl.runtime.internal.step.StepExecutor;
import dev.pawl.runtime.internal.step.StepMemory;
import dev.pawl.runtime.internal.step.StepWatch;
import dev.pawl.runtime.internal.step.TransactionSettings;
import dev.pawl.runtime.internal.step.Whereabouts;
import dev.pawl.runtime.internal.step.Workbench;
import dev.pawl.runtime.internal.waiting.Wait;
import dev.pawl.runtime.setting.Setting;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does work while no other runner works on the schema: takes the lease, keeps it, gives it back. One object is one
 * runner, which may come back with another connection and is then known again.
 */
final class Exclusive {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    private final Settings settings;
    private final String runner = RunnerName.next();
    private final StepMemory memory = new StepMemory();
    private @Nullable Wait leaseWait;

    Exclusive(Settings settings) {
        this.settings = settings;
    }

    /** What is done under the lease; it must read the history first, which may have changed meanwhile. */
    interface Work<T> {
        T run(Journal journal, AttemptRunner runner) throws SQLException, InterruptedException;
    }

    /** Returns how many steps, and parts of steps, it has done. */
    int achieved() {
        return memory.achieved();
    }

    /** Makes Pawl's tables if need be, waits for the lease and does the work. */
    <T> T run(Session session, Work<T> work) throws SQLException, InterruptedException {
        TransactionSettings transactionSettings = new TransactionSettings(settings, session.serverMajor());
        Whereabouts whereabouts = Whereabouts.of(session);
        if (whereabouts.isStandby()) {
            throw new SQLException("the server is a standby", SqlFailure.READ_ONLY_TRANSACTION);
        }
        new ConnectionSchema(settings).check(session);
        new MigrationRole(settings).check(session);
        Preparation preparation = new Preparation(settings, transactionSettings);
        boolean isOlder = preparation.prepare(session);
        endOrphan(session);
        Lease lease = acquire(session);
        List<Long> waiting = null;
        Journal journal = journal(session, lease);
        AttemptRunner attempts = attemptRunner(session, journal, transactionSettings);
        Heartbeat heartbeat =
                Heartbeat.start(settings.dataSource(), lease, new StepWatch(settings, whereabouts, lease, memory));
        settings.listeners().tell(listener -> listener.runStarted(settings.schema()));
        try {
            if (isOlder) {
                preparation.complete(session, lease);
            }
            T result = work.run(journal, attempts);
            waiting = PendingWork.onlyWaiting(Comparison.read(settings, session));
            return result;
        } finally {
            heartbeat.close();
            release(session, lease, waiting);
        }
    }

    /** A transaction of this runner that lost its client cannot be committed, but would go on for as long as it works. */
    private void endOrphan(Session session) throws SQLException {
        ServerProcess orphan = memory.process();
        memory.worksIn(null);
        if (orphan != null && orphan.end(session)) {
            LOGGER.log(Level.INFO, "ended pid " + orphan.pid() + ", which worked for the connection that was lost");
        }
    }

    private Lease acquire(Session session) throws SQLException, InterruptedException {
        LeaseTable table = new LeaseTable(settings.schema(), LeaseTable.MIGRATIONS, runner, settings.leaseDuration());
        Wait wait = leaseWait == null ? LeaseQueue.begin(settings.waitTimeout()) : leaseWait;
        leaseWait = wait;
        Lease lease = new LeaseQueue(table, wait, new LeaseWatcher(settings, session, runner)).acquire(session);
        if (lease == null) {
            throw waitedInVain(table.holder(session));
        }
        leaseWait = null;
        return lease;
    }

    private Journal journal(Session session, Lease lease) {
        return new Journal(session, lease, new HistoryWriter(settings.schema(), settings.appliedBy()), log());
    }

    private AttemptRunner attemptRunner(Session session, Journal journal, TransactionSettings transactionSettings) {
        StepExecutor executor =
                new StepExecutor(new Workbench(session, journal, log(), settings, transactionSettings, memory));
        return new AttemptRunner(
                session,
                journal,
                executor,
                new Preflight(session, settings, transactionSettings, memory),
                new ReadingCheck(session, settings),
                settings.listeners(),
                memory);
    }

    private HistoryLog log() {
        return new HistoryLog(settings.schema(), runner);
    }

    /**
     * Remembers for the next boot, if nothing is left to do, which contracting migrations wait.
     *
     * @param waiting the versions of these, or null if something is left to do
     */
    private void release(Session session, Lease lease, @Nullable List<Long> waiting) {
        UpToDate upToDate = new UpToDate(settings.schema(), settings.registry().fingerprint());
        try {
            lease.release(
                    session,
                    waiting == null ? null : upToDate.entry(waiting),
                    waiting == null || waiting.isEmpty() ? List.of() : List.of(log().noteWaiting(waiting)));
        } catch (SQLException e) {
            LOGGER.log(Level.DEBUG, "the lease was not released and will run out: {0}", e.getSQLState());
        }
    }

    private MigrationException waitedInVain(@Nullable LeaseHolder holder) {
        return new Explanation(Reason.BLOCKED, "another runner is still at work" + settings.waited("after"))
                .fact(
                        holder == null
                                ? "it has just finished, or an open transaction has changed schema_migrations by hand"
                                : holder.toString())
                .fix("wait for it and start again")
                .fix(
                        advice("or raise "),
                        set(Setting.WAIT_TIMEOUT),
                        advice("; without one Pawl waits as long as it works"))
                .exception();
    }
}
