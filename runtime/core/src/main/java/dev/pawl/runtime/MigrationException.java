package dev.pawl.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when Pawl cannot or will not go on. The message says what is wrong, with which migration and where, and the ways
 * out, each on a line that begins with {@code fix:}; it never holds a password. What PostgreSQL or the driver said is the
 * {@linkplain #getCause() cause}.
 */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of thing is wrong: for exit codes and alerts, where {@link #getMessage} is for people. */
    public enum Reason {
        /** An argument or an option that makes no sense, such as a version that the application does not have. */
        USAGE,
        /** No registry on the class path, several with the same version, or one that cannot be loaded. */
        REGISTRY,
        /** The database cannot be reached, went away, can only be read, or is not one that Pawl can use. */
        DATABASE,
        /** The user may not do what is needed. */
        RIGHTS,
        /** Something is not applied, and this call was not to apply it. */
        PENDING,
        /** The history in the database does not fit the application, or does not allow what was asked for. */
        HISTORY,
        /** Others were in the way for too long: sessions with locks, see {@link #blockers}, or another runner. */
        BLOCKED,
        /** Rows are in the way of a migration, which was not begun. */
        OBSTACLE,
        /** A step failed. */
        STEP,
        /** The catalogue does not look as a repair by hand should have made it. */
        REPAIR,
        /** Not all schemas of a fleet could be migrated. */
        FLEET,
        /** The thread was interrupted. */
        INTERRUPTED
    }

    private final Reason reason;
    private final transient List<Blocker> blockers;

    MigrationException(Reason reason, String message, @Nullable Throwable cause) {
        this(reason, message, List.of(), cause);
    }

    MigrationException(Reason reason, String message, List<Blocker> blockers, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.blockers = List.copyOf(blockers);
    }

    /** Returns what kind of thing is wrong. */
    public Reason reason() {
        return reason;
    }

    /** Returns the sessions whose locks were in the way, as far as could be seen; empty if that is not the reason. */
    public List<Blocker> blockers() {
        // a deserialized one has none
        return blockers == null ? List.of() : blockers;
    }
}
