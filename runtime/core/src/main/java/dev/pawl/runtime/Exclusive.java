package dev.pawl.runtime;

import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.history.HistoryWriter;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.Heartbeat;
import dev.pawl.runtime.internal.lease.Lease;
import dev.pawl.runtime.internal.lease.LeaseHolder;
import dev.pawl.runtime.internal.lease.LeaseQueue;
import dev.pawl.runtime.internal.lease.LeaseTable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Does work while no other runner works on the schema: takes the lease, keeps it, gives it back. */
final class Exclusive {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    private final Settings settings;
    private final Session session;
    private final TransactionSettings transactionSettings;

    Exclusive(Settings settings, Session session) throws SQLException {
        this.settings = settings;
        this.session = session;
        this.transactionSettings = new TransactionSettings(settings, session.serverMajor());
    }

    /** What is done under the lease; it must read the history first, which may have changed meanwhile. */
    interface Work<T> {
        T run(Journal journal, AttemptRunner runner) throws SQLException;
    }

    /** Makes Pawl's tables if need be, waits for the lease and does the work. */
    <T> T run(Work<T> work) throws SQLException, InterruptedException {
        new Preparation(settings, transactionSettings).prepare(session);
        Lease lease = acquire();
        Heartbeat heartbeat = Heartbeat.start(settings.dataSource(), lease);
        try {
            Journal journal = journal(lease);
            return work.run(journal, new AttemptRunner(journal, executor(lease, journal)));
        } finally {
            heartbeat.close();
            release(lease);
        }
    }

    private Lease acquire() throws SQLException, InterruptedException {
        LeaseTable table = new LeaseTable(settings.schema(), RunnerName.get(), settings.leaseDuration());
        Lease lease = new LeaseQueue(table, settings.waitTimeout()).acquire(session);
        if (lease == null) {
            throw waitedInVain(table.holder(session));
        }
        return lease;
    }

    private Journal journal(Lease lease) {
        return new Journal(session, lease, new HistoryWriter(settings.schema(), settings.appliedBy()), log());
    }

    private StepExecutor executor(Lease lease, Journal journal) {
        return new StepExecutor(
                new TransactionStepExecutor(session, lease, journal, transactionSettings),
                new ConcurrentStepExecutor(session, journal, log(), settings.schema()));
    }

    private HistoryLog log() {
        return new HistoryLog(settings.schema(), RunnerName.get());
    }

    private void release(Lease lease) {
        try {
            lease.release(session);
        } catch (SQLException e) {
            LOGGER.log(Level.DEBUG, "the lease was not released and will run out: {0}", e.getSQLState());
        }
    }

    private MigrationException waitedInVain(@Nullable LeaseHolder holder) {
        return new Explanation("another runner is still at work after " + settings.waitTimeout())
                .fact(holder == null ? "it has just finished" : holder.toString())
                .fix("wait for it and start again, or raise waitTimeout; without one Pawl waits as long as it works")
                .exception();
    }
}
