package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.lease.GrowingPause;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.TableLock;
import dev.pawl.runtime.plan.TransactionStep;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wait of one step: tries it until it gets its locks, so that nobody ever queues behind it for long: who holds an old transaction is
 * waited for outside any queue, the first try waits for nothing, later ones a little longer each, with growing pauses in
 * between in which others can work.
 */
final class LockQueue {

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

    /** One try of a step. */
    interface Try {

        /**
         * Runs the step in one transaction.
         *
         * @param locking statements that are to be run before it
         */
        void run(List<String> locking) throws SQLException;
    }

    /** Is called before pauses, to show a sign of life. */
    interface Pausing {
        void pausing(String reason) throws SQLException;
    }

    private final Settings settings;
    private final Blockers blockers;
    private final RunningStep running;
    private final TransactionStep step;
    private final LockPatience patience;
    private final long deadline;
    private boolean lockable;
    private int tries;
    private final GrowingPause pauses;
    private int triesTold = -1;
    private List<Integer> pidsTold = List.of();
    private long toldAt;

    LockQueue(Settings settings, Blockers blockers, RunningStep running, TransactionStep step) {
        this.settings = settings;
        this.blockers = blockers;
        this.running = running;
        this.step = step;
        this.patience = settings.lockPatience();
        this.pauses = patience.pauses();
        this.deadline = System.nanoTime() + patience.deadline().toNanos();
        this.lockable = !step.locks().isEmpty();
    }

    /**
     * Runs the step.
     *
     * @throws BlockedException if it did not get its locks until the deadline
     * @throws SQLException if it failed for another reason
     */
    void run(Try attempt, Pausing pausing) throws SQLException, InterruptedException {
        if (succeeds(attempt)) {
            return;
        }
        while (true) {
            List<Blocker> holders = blockers.of(step.locks());
            SQLException failure = null;
            boolean isTried = holders.stream().noneMatch(this::isOld);
            if (isTried) {
                failure = tryOnce(attempt, holders);
                if (failure == null) {
                    return;
                }
                holders = blockers.of(step.locks());
            }
            refuseAfterDeadline(holders, failure);
            endIdle(holders);
            pause(isTried ? pauses.next() : GrowingPause.jittered(LOOK_AGAIN), holders, pausing);
        }
    }

    /** Waits for nothing, so that nobody has to be asked who is in the way as long as nobody is. */
    private boolean succeeds(Try attempt) throws SQLException {
        return tryOnce(attempt, List.of()) == null;
    }

    /** Returns null if it succeeded, or the failure if that has to do with locks. */
    private @Nullable SQLException tryOnce(Try attempt, List<Blocker> holders) throws SQLException {
        while (true) {
            try {
                attempt.run(locking(holders));
                return null;
            } catch (SQLException e) {
                if (lockable && NOT_LOCKABLE.contains(String.valueOf(e.getSQLState()))) {
                    lockable = false;
                } else if (SqlFailure.isLockNotGiven(e)) {
                    tries++;
                    return e;
                } else {
                    throw e;
                }
            }
        }
    }

    private List<String> locking(List<Blocker> holders) {
        if (isPatient()) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        if (lockable && holders.stream().anyMatch(Blocker::isAutovacuum)) {
            // Stops neither readers nor writers while it waits, but makes the server end the autovacuum.
            statements.add(timeout(END_OF_AUTOVACUUM));
            step.locks().forEach(lock -> statements.add(lockTable(lock, LockMode.SHARE_UPDATE_EXCLUSIVE)));
        }
        // Who has one of two locks keeps others waiting while it waits for the second.
        Duration wait =
                patience.timeout(tries).dividedBy(Math.max(1, step.locks().size()));
        statements.add(timeout(wait.isZero() ? SHORTEST_TIMEOUT : wait));
        if (lockable) {
            inTurn().forEach(lock -> statements.add(lockTable(lock, lock.mode()) + (wait.isZero() ? " NOWAIT" : "")));
        }
        return statements;
    }

    /**
     * The tables forwards, then backwards: others take the same locks in some order, and whoever takes them in the
     * other one meets somebody who waits for him at every try.
     */
    private List<TableLock> inTurn() {
        List<TableLock> locks = new ArrayList<>(step.locks());
        if (tries % 2 == 1) {
            Collections.reverse(locks);
        }
        return locks;
    }

    private void refuseAfterDeadline(List<Blocker> holders, @Nullable SQLException failure) throws SQLException {
        if (System.nanoTime() > deadline) {
            throw new BlockedException(tries, patience.deadline(), holders, failure);
        }
    }

    private void pause(Duration pause, List<Blocker> holders, Pausing pausing)
            throws SQLException, InterruptedException {
        if (isNew(holders)) {
            tell(holders, pause, pausing);
        }
        Thread.sleep(pause.toMillis());
    }

    /** Whether there was a try, or others are in the way than before, or nothing has been said for a while. */
    private boolean isNew(List<Blocker> holders) {
        List<Integer> pids = holders.stream().map(Blocker::pid).toList();
        if (tries == triesTold
                && pids.equals(pidsTold)
                && System.nanoTime() - toldAt < reminder().toNanos()) {
            return false;
        }
        triesTold = tries;
        pidsTold = pids;
        toldAt = System.nanoTime();
        return true;
    }

    private Duration reminder() {
        Duration lease = settings.leaseDuration().dividedBy(3);
        return lease.compareTo(REMINDER) < 0 ? lease : REMINDER;
    }

    private void tell(List<Blocker> holders, Duration pause, Pausing pausing) throws SQLException {
        String reason = reason(holders);
        LOGGER.log(Level.INFO, running + ": " + reason);
        settings.listeners().tell(listener -> listener.stepRetried(running, tries, holders, pause));
        pausing.pausing(reason);
    }

    private String reason(List<Blocker> holders) {
        StringBuilder text = new StringBuilder("got no lock in " + tries(tries) + " and waits");
        text.append(holders.isEmpty() ? " a moment" : " for who is in the way");
        holders.forEach(holder -> text.append("\n  ").append(holder));
        return text.toString();
    }

    private void endIdle(List<Blocker> holders) throws SQLException {
        Duration limit = patience.endIdle();
        for (Blocker holder : holders) {
            if (limit != null && holder.isIdle() && isLonger(holder.stateAge(), limit)) {
                end(holder);
            }
        }
    }

    private void end(Blocker holder) throws SQLException {
        try {
            LOGGER.log(Level.WARNING, running + ": " + (blockers.end(holder) ? "ended " : "could not end ") + holder);
        } catch (SQLException e) {
            if (!SqlFailure.is(e, SqlFailure.INSUFFICIENT_PRIVILEGE)) {
                throw e;
            }
            LOGGER.log(Level.WARNING, running + ": may not end " + holder + "; GRANT pg_signal_backend to the user");
        }
    }

    private boolean isOld(Blocker holder) {
        return !holder.isAutovacuum() && isLonger(holder.transactionAge(), patience.oldTransaction());
    }

    private boolean isPatient() {
        return step.timeout() == TransactionStep.Timeout.PATIENT;
    }

    static String tries(int tries) {
        return tries == 1 ? "one try" : tries + " tries";
    }

    private static boolean isLonger(@Nullable Duration age, Duration limit) {
        return age != null && age.compareTo(limit) >= 0;
    }

    private static String timeout(Duration timeout) {
        return "SET LOCAL lock_timeout TO " + timeout.toMillis();
    }

    private String lockTable(TableLock lock, LockMode mode) {
        return "LOCK TABLE " + settings.quotedSchema() + "." + Quote.identifier(lock.table()) + " IN " + mode.sql()
                + " MODE";
    }
}
