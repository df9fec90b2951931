package dev.pawl.runtime.internal.lease;

import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.waiting.GrowingPause;
import dev.pawl.runtime.internal.waiting.Wait;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a lease by asking again and again, never inside a statement: a statement that waits holds a snapshot, for
 * which an index build of the holder would wait in turn.
 */
public final class LeaseQueue {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final LeaseTable table;
    private final Wait wait;
    private final Watcher watcher;

    /** Is told what the wait is for: when that changes, and now and then. */
    public interface Watcher {

        /**
         * Another runner has the lease.
         *
         * @param holder who it is
         */
        void waitsFor(LeaseHolder holder);

        /**
         * Nobody has the lease, and still it cannot be taken: an open transaction has changed its row, as somebody does
         * who edits the history by hand. May throw to end the wait.
         *
         * @param time for how long that is so
         */
        void waitsForNobody(Duration time) throws SQLException;
    }

    /**
     * A queue for one lease.
     *
     * @param table the lease
     * @param wait how long to wait at most; see {@link #begin}
     * @param watcher is told what the wait is for
     */
    public LeaseQueue(LeaseTable table, Wait wait, Watcher watcher) {
        this.table = table;
        this.wait = wait;
        this.watcher = watcher;
    }

    /**
     * Returns a wait that begins now.
     *
     * @param timeout how long to wait at most, or null to wait as long as somebody holds the lease
     */
    public static Wait begin(@Nullable Duration timeout) {
        return new Wait(timeout, new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE));
    }

    /**
     * Waits for the lease.
     *
     * @param session a connection, not in a transaction
     * @return the lease, or null if the time is up
     * @throws InterruptedException if the thread is told to stop waiting
     */
    public @Nullable Lease acquire(Session session) throws SQLException, InterruptedException {
        Wait forNobody = null;
        while (true) {
            Lease lease = table.tryAcquire(session);
            if (lease != null || wait.isOver()) {
                return lease;
            }
            LeaseHolder holder = table.holder(session);
            if (holder != null) {
                forNobody = null;
                if (wait.isNews(holder)) {
                    watcher.waitsFor(holder);
                }
            } else {
                table.makeRow(session);
                forNobody = forNobody == null ? begin(null) : forNobody;
                if (wait.isSettled()) {
                    watcher.waitsForNobody(forNobody.elapsed());
                }
            }
            wait.pause();
        }
    }
}
