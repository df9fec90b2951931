package dev.pawl.runtime.internal.lease;

import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.waiting.Wait;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/**
 * Renews a lease on a second connection while the first is busy. A run shorter than a third of the lease never asks for
 * that connection; a pool that has none only means that the lease runs out, which others respect as long as the holder
 * is in a transaction or in a concurrent statement.
 */
public final class Heartbeat implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final Lease lease;
    private final Watcher watcher;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /** Makes use of the second connection while there is one. */
    public interface Watcher {

        /**
         * Whether the connection leads to where the lease is: a data source may give another thread another database.
         *
         * @param second the second connection
         */
        boolean accepts(Session second) throws SQLException;

        /**
         * Looks how the first connection gets on.
         *
         * @param second the second connection
         */
        void look(Session second) throws SQLException;
    }

    private Heartbeat(DataSource dataSource, Lease lease, Watcher watcher) {
        this.dataSource = dataSource;
        this.lease = lease;
        this.watcher = watcher;
        this.thread = new Thread(this::run, "pawl-heartbeat");
        this.thread.setDaemon(true);
    }

    /**
     * Begins to renew a lease.
     *
     * @param dataSource where the second connection comes from
     * @param lease the lease
     * @param watcher looks at each beat how the first connection gets on
     */
    public static Heartbeat start(DataSource dataSource, Lease lease, Watcher watcher) {
        Heartbeat heartbeat = new Heartbeat(dataSource, lease, watcher);
        heartbeat.thread.start();
        return heartbeat;
    }

    /** Stops. A beat that still waits for a connection gives it back unused. */
    @Override
    public void close() {
        stopped.countDown();
        thread.interrupt();
        try {
            Wait.untilEnded(thread, GOODBYE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!Wait.ends(stopped, lease.duration().dividedBy(3))) {
                beat();
            }
        } catch (InterruptedException e) {
            // close() wants us to end, and we do
        } catch (LeaseLostException e) {
            LOGGER.log(Level.WARNING, e.getMessage() + "; its next write will be refused");
        }
    }

    private void beat() {
        try (Session session = Session.open(dataSource)) {
            if (stopped.getCount() > 0 && watcher.accepts(session)) {
                lease.beat(session);
                watcher.look(session);
            }
        } catch (SQLException | RuntimeException e) {
            if (e instanceof SQLException failure && LeaseLostException.isMeantBy(failure)) {
                throw new LeaseLostException(failure);
            }
            // No second connection, or a pool that says so in its own way; the next beat tries again.
            LOGGER.log(
                    Level.DEBUG, "the lease was not renewed: {0}", e.getClass().getName());
        }
    }
}
