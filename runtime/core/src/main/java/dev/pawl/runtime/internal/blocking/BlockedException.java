package dev.pawl.runtime.internal.blocking;

import dev.pawl.runtime.failure.Blocker;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Others were in the way for longer than Pawl may wait. */
public final class BlockedException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final transient List<Blocker> blockers;
    private final boolean ofOwnStatement;

    public BlockedException(
            String message, boolean ofOwnStatement, List<Blocker> blockers, @Nullable SQLException lastFailure) {
        super(message, SqlFailure.LOCK_NOT_AVAILABLE, lastFailure);
        this.blockers = List.copyOf(blockers);
        this.ofOwnStatement = ofOwnStatement;
    }

    /** After so many tries in so much time. */
    static BlockedException after(
            int tries, Duration time, LockRequest.Manner manner, List<Blocker> blockers, SQLException lastFailure) {
        String text = Disturbance.of(lastFailure) == Disturbance.RACE
                ? "others changed the same at each of " + LockQueue.tries(tries) + " in " + time.toSeconds() + " s: "
                        + SqlFailure.text(lastFailure)
                : "got no lock in " + time.toSeconds() + " s, with " + LockQueue.tries(tries);
        return new BlockedException(text, manner.isOwn(), blockers, lastFailure);
    }

    /** Returns the same with something more to know. */
    public BlockedException withFact(String fact) {
        return new BlockedException(
                getMessage() + "\n" + fact,
                ofOwnStatement,
                blockers,
                getCause() instanceof SQLException cause ? cause : null);
    }

    public List<Blocker> blockers() {
        return blockers;
    }

    /** Whether it was a statement of Pawl's own, on its own tables, that got no further. */
    public boolean isOfOwnStatement() {
        return ofOwnStatement;
    }
}
