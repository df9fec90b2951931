package dev.pawl.runtime.internal.lease;

import dev.pawl.runtime.internal.jdbc.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a lease by asking again and again, never inside a statement: a statement that waits holds a snapshot, for
 * which an index build of the holder would wait in turn.
 */
public final class LeaseQueue {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration REMINDER = Duration.ofSeconds(30);

    private final LeaseTable table;
    private final @Nullable Duration timeout;

    /**
     * A queue for one lease.
     *
     * @param table the lease
     * @param timeout how long to wait at most, or null to wait as long as somebody holds it
     */
    public LeaseQueue(LeaseTable table, @Nullable Duration timeout) {
        this.table = table;
        this.timeout = timeout;
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
        Duration pause = FIRST_PAUSE;
        Patience patience = new Patience();
        while (true) {
            Lease lease = table.tryAcquire(session);
            if (lease != null || isOver(begin)) {
                return lease;
            }
            LeaseHolder holder = table.holder(session);
            if (holder == null) {
                table.makeRow(session);
            } else {
                patience.tell(holder.toString());
            }
            sleep(pause);
            pause = longer(pause);
        }
    }

    private boolean isOver(long begin) {
        return timeout != null && System.nanoTime() - begin > timeout.toNanos();
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** Between half of the pause and all of it, so that a fleet does not ask in step. */
    private static void sleep(Duration pause) throws InterruptedException {
        long millis = pause.toMillis();
        Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }

    /** Says what the wait is for: when that changes, and now and then. */
    private static final class Patience {

        private @Nullable String said;
        private long saidAt;

        void tell(String now) {
            if (!Objects.equals(said, now) || System.nanoTime() - saidAt > REMINDER.toNanos()) {
                LOGGER.log(Level.INFO, "waiting for " + now);
                said = now;
                saidAt = System.nanoTime();
            }
        }
    }
}
