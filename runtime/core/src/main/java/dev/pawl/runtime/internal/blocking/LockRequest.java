package dev.pawl.runtime.internal.blocking;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.plan.TableLock;
import dev.pawl.runtime.plan.TransactionStep;
import dev.pawl.runtime.report.RunningStep;
import java.sql.SQLException;
import java.util.List;

/**
 * What is tried until nobody is in the way.
 *
 * @param label what it is, for people
 * @param manner how the tries wait
 * @param locks the locks that it needs, as far as they are known
 */
public record LockRequest(String label, Manner manner, List<TableLock> locks) {

    /** How a try waits for locks. */
    public enum Manner {
        /** As long as it waits for a lock others queue behind it, so it waits for moments only. */
        STRONG,
        /** It stops nobody, but may take hours once it has its locks, and must not lose them to a short timeout then. */
        PATIENT,
        /** It reads tables of the application, with a timeout of its own; nobody queues behind that. */
        QUESTION,
        /** It reads Pawl's own tables, with a timeout of its own. */
        OWN_READING,
        /** It changes rows of Pawl's own tables, with a timeout of its own. */
        OWN_WRITING;

        boolean isOwn() {
            return this == OWN_READING || this == OWN_WRITING;
        }

        /** Whether it takes its locks before anything else, with timeouts that the queue chooses. */
        boolean locksFirst() {
            return this == STRONG || this == PATIENT;
        }
    }

    public static LockRequest of(RunningStep running, TransactionStep step) {
        boolean isPatient = step.timeout() == TransactionStep.Timeout.PATIENT;
        return new LockRequest(running.toString(), isPatient ? Manner.PATIENT : Manner.STRONG, step.locks());
    }

    /** Returns who is in the way now, as far as can be seen. */
    List<Blocker> inTheWay(Blockers blockers) throws SQLException {
        return manner.isOwn() ? blockers.ofOwnStatement(manner == Manner.OWN_WRITING) : blockers.ofFailure(locks);
    }

    /** Whether those who are found in the way certainly have a lock that is asked for. */
    boolean isKnown() {
        return manner.locksFirst() && !locks.isEmpty();
    }
}
