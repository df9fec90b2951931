package dev.pawl.runtime.internal.blocking;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.internal.blocking.LockRequest.Manner;
import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.waiting.GrowingPause;
import dev.pawl.runtime.internal.waiting.LockPatience;
import dev.pawl.runtime.internal.waiting.Wait;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.TableLock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tries something until nobody is in its way, so that nobody ever queues behind it for long: who holds an old transaction
 * is waited for outside any queue, the first try waits for nothing, later ones a little longer each, with growing pauses
 * in between in which others can work.
 */
public final class LockQueue {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    /** The first try must not wait, but a lock on the catalogue may be held for a moment by anybody. */
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(5);

    /**
     * Long enough for the server to end an autovacuum that is waited for, which it does after {@code deadlock_timeout},
     * by default a second.
     */
    private static final Duration END_OF_AUTOVACUUM = Duration.ofSeconds(5);

    /** Looking stops nobody, and the moment in which nobody is in the way may be short. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** Also renews the lease, which a runner with a single connection cannot do meanwhile. */
    private static final Duration REMINDER = Duration.ofSeconds(2);

    /** The user may not lock the table by itself, or it is none; the step itself will say what it thinks of that. */
    private static final Set<String> NOT_LOCKABLE = Set.of("42501", "42P01", "42809");

    private static final String LOCK_TIMEOUT = "lock_timeout";

    /** How often something is tried that may fail for ever. */
    private static final int TRIES_ON_SUSPICION = 5;

    /** One try. */
    public interface Try {

        /**
         * Tries it in one transaction.
         *
         * @param locking what is to be locked before it, and how
         */
        void run(Locking locking) throws SQLException, InterruptedException;
    }

    /**
     * What a try locks first.
     *
     * @param timeout the timeout for locks with which its transaction begins, or null for its own
     * @param statements what is to be run then
     */
    public record Locking(@Nullable Duration timeout, List<String> statements) {

        /** Returns what holds in the transaction of the try. */
        public LocalSettings in(LocalSettings settings) {
            return timeout == null ? settings : settings.with(LOCK_TIMEOUT, String.valueOf(timeout.toMillis()));
        }
    }

    /** Is told before pauses, to say what is waited for and to show a sign of life. */
    public interface Teller {
        void waits(int tries, List<Blocker> holders, Duration pause, String reason) throws SQLException;
    }

    /** What is worth a line in the log when it changes. */
    private record Situation(int tries, List<Integer> pids) {}

    private final Settings settings;
    private final Blockers blockers;
    private final LockRequest request;
    private final Supplier<Wait> waits;
    private final Teller teller;
    private final LockPatience patience;
    private boolean lockable;
    private int tries;
    private int suspicions;

    /**
     * A queue for one request.
     *
     * @param waits returns the wait that begins when the first try has failed, or began when an earlier one had
     */
    public LockQueue(Settings settings, Blockers blockers, LockRequest request, Supplier<Wait> waits, Teller teller) {
        this.settings = settings;
        this.blockers = blockers;
        this.request = request;
        this.waits = waits;
        this.teller = teller;
        this.patience = settings.lockPatience();
        this.lockable = !request.locks().isEmpty();
    }

    /**
     * Returns a queue for something that is no step: who waits for whom is said to the log and to listeners.
     *
     * @param waits as above
     */
    public static LockQueue besidesSteps(
            Settings settings, Session session, LockRequest request, Supplier<Wait> waits) {
        return new LockQueue(
                settings, new Blockers(session, settings.schema()), request, waits, (tries, holders, pause, reason) -> {
                    LOGGER.log(Level.INFO, request.label() + ": " + reason);
                    settings.listeners().tell(listener -> listener.waitingForLock(request.label(), holders));
                });
    }

    /**
     * Tries it.
     *
     * @throws BlockedException if others were in the way until the deadline
     * @throws SQLException if it failed for another reason
     */
    public void run(Try attempt) throws SQLException, InterruptedException {
        SQLException failure = tryOnce(attempt, List.of());
        if (failure == null) {
            return;
        }
        Wait wait = waits.get();
        while (true) {
            List<Blocker> holders = request.inTheWay(blockers);
            boolean isTried = holders.stream().noneMatch(this::isOld);
            if (isTried) {
                SQLException next = tryOnce(attempt, holders);
                if (next == null) {
                    return;
                }
                failure = next;
                holders = request.inTheWay(blockers);
            }
            if (wait.isOver() || hasWaitedInside(failure)) {
                throw BlockedException.after(tries, patience.deadline(), request.manner(), holders, failure);
            }
            blockers.endIdle(holders, patience.endIdle(), request.label());
            pause(wait, isTried ? wait.nextPause() : GrowingPause.jittered(LOOK_AGAIN), holders);
        }
    }

    /** Returns null if it succeeded, or the failure if others have to do with that. */
    private @Nullable SQLException tryOnce(Try attempt, List<Blocker> holders)
            throws SQLException, InterruptedException {
        while (true) {
            try {
                attempt.run(locking(holders));
                return null;
            } catch (SQLException e) {
                if (lockable && NOT_LOCKABLE.contains(String.valueOf(e.getSQLState()))) {
                    lockable = false;
                } else if (isWorthAnotherTry(e)) {
                    tries++;
                    return e;
                } else {
                    throw e;
                }
            }
        }
    }

    private boolean isWorthAnotherTry(SQLException failure) {
        if (failure instanceof BlockedException) {
            return false;
        }
        return switch (Disturbance.of(failure)) {
            case NONE -> false;
            case LOCK, RACE -> true;
            case PERHAPS -> ++suspicions < TRIES_ON_SUSPICION;
        };
    }

    /** What works long has waited for the whole time that there is, and must not do its work again for nothing. */
    private boolean hasWaitedInside(SQLException failure) {
        return request.manner() == Manner.PATIENT
                && failure instanceof FailedStatementException
                && SqlFailure.is(failure, SqlFailure.LOCK_NOT_AVAILABLE);
    }

    private Locking locking(List<Blocker> holders) {
        List<String> statements = new ArrayList<>();
        if (!request.manner().locksFirst()) {
            return new Locking(null, statements);
        }
        // Who has one of two locks keeps others waiting while it waits for the second.
        Duration wait =
                patience.timeout(tries).dividedBy(Math.max(1, request.locks().size()));
        Duration timeout = wait.isZero() ? SHORTEST_TIMEOUT : wait;
        boolean endsAutovacuum = lockable && holders.stream().anyMatch(Blocker::isAutovacuum);
        if (endsAutovacuum) {
            // Stops neither readers nor writers while it waits, but makes the server end the autovacuum.
            request.locks().forEach(lock -> statements.add(lockTable(lock, LockMode.SHARE_UPDATE_EXCLUSIVE)));
            statements.add(timeout(timeout));
        }
        if (lockable) {
            inTurn().forEach(lock -> statements.add(lockTable(lock, lock.mode()) + (wait.isZero() ? " NOWAIT" : "")));
        }
        if (request.manner() == Manner.PATIENT) {
            statements.add(timeout(patience.deadline()));
        }
        return new Locking(endsAutovacuum ? END_OF_AUTOVACUUM : timeout, statements);
    }

    /**
     * The tables forwards, then backwards: others take the same locks in some order, and whoever takes them in the
     * other one meets somebody who waits for him at every try.
     */
    private List<TableLock> inTurn() {
        List<TableLock> locks = new ArrayList<>(request.locks());
        if (tries % 2 == 1) {
            Collections.reverse(locks);
        }
        return locks;
    }

    private void pause(Wait wait, Duration pause, List<Blocker> holders) throws SQLException, InterruptedException {
        Situation now = new Situation(tries, holders.stream().map(Blocker::pid).toList());
        if (wait.isNews(now, reminder())) {
            teller.waits(tries, holders, pause, reason(holders));
        }
        wait.pause(pause);
    }

    private Duration reminder() {
        Duration lease = settings.leaseDuration().dividedBy(3);
        return lease.compareTo(REMINDER) < 0 ? lease : REMINDER;
    }

    private String reason(List<Blocker> holders) {
        StringBuilder text = new StringBuilder("got no lock in " + tries(tries) + " and waits");
        text.append(holders.isEmpty() ? " a moment" : " for who is in the way");
        holders.forEach(holder -> text.append("\n  ").append(holder));
        return text.toString();
    }

    private boolean isOld(Blocker holder) {
        return request.isKnown()
                && holder.table() != null
                && !holder.isAutovacuum()
                && holder.isOpenFor(patience.oldTransaction());
    }

    static String tries(int tries) {
        return tries == 1 ? "one try" : tries + " tries";
    }

    private static String timeout(Duration timeout) {
        return "SET LOCAL " + LOCK_TIMEOUT + " TO " + timeout.toMillis();
    }

    private String lockTable(TableLock lock, LockMode mode) {
        return "LOCK TABLE " + settings.quoted(lock.table()) + " IN " + mode.sql() + " MODE";
    }
}
