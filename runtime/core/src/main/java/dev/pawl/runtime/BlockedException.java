package dev.pawl.runtime;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step did not get its locks in time. */
final class BlockedException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final transient List<Blocker> blockers;

    BlockedException(int tries, Duration deadline, List<Blocker> blockers, @Nullable SQLException lastFailure) {
        super(
                "got no lock in " + deadline.toSeconds() + " s, with "
                        + (tries == 0
                                ? "no try at all, since the transactions in the way are old"
                                : LockQueue.tries(tries)),
                SqlFailure.LOCK_NOT_AVAILABLE,
                lastFailure);
        this.blockers = blockers;
    }

    List<Blocker> blockers() {
        return blockers;
    }
}
