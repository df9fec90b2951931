package dev.pawl.runtime.internal.lease;

import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a lease by asking again and again, never inside a statement: a statement that waits holds a snapshot, for
 * which an index build of the holder would wait in turn.
 */
public final class LeaseQueue {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration REMINDER = Duration.ofSeconds(30);

    private final LeaseTable table;
    private final @Nullable Duration timeout;
    private final Consumer<LeaseHolder> watcher;

    /**
     * A queue for one lease.
     *
     * @param table the lease
     * @param timeout how long to wait at most, or null to wait as long as somebody holds it
     * @param watcher is told what the wait is for: when that changes, and now and then
     */
    public LeaseQueue(LeaseTable table, @Nullable Duration timeout, Consumer<LeaseHolder> watcher) {
        this.table = table;
        this.timeout = timeout;
        this.watcher = watcher;
    }

    /**
     * Waits for the lease.
     *
     * @param session a connection, not in a transaction
     * @return the lease, or null if the time is up
     * @throws InterruptedException if the thread is told to stop waiting
     */
    public @Nullable Lease acquire(Session session) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        GrowingPause pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);
        Patience patience = new Patience(watcher);
        while (true) {
            Lease lease = table.tryAcquire(session);
            if (lease != null || isOver(begin)) {
                return lease;
            }
            LeaseHolder holder = table.holder(session);
            if (holder == null) {
                table.makeRow(session);
            }
            if (holder != null || pause.isLongest()) {
                patience.tell(holder == null ? LeaseHolder.OPEN_TRANSACTION : holder);
            }
            Thread.sleep(pause.next().toMillis());
        }
    }

    private boolean isOver(long begin) {
        return timeout != null && System.nanoTime() - begin > timeout.toNanos();
    }

    /** Says what the wait is for: when that changes, and now and then. */
    private static final class Patience {

        private final Consumer<LeaseHolder> watcher;
        private @Nullable LeaseHolder told;
        private long toldAt;

        Patience(Consumer<LeaseHolder> watcher) {
            this.watcher = watcher;
        }

        void tell(LeaseHolder now) {
            if (!now.equals(told) || System.nanoTime() - toldAt > REMINDER.toNanos()) {
                watcher.accept(now);
                told = now;
                toldAt = System.nanoTime();
            }
        }
    }
}
