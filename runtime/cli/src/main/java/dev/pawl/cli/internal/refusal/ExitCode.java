package dev.pawl.cli.internal.refusal;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;

/** What a process ends with, so that scripts can tell why. */
public final class ExitCode {

    /** Done, or there was nothing to do. */
    public static final int DONE = 0;
    /** A step failed, rows are in the way, or something unexpected happened. */
    public static final int FAILED = 1;
    /** Wrong arguments or configuration, or no migrations. */
    public static final int USAGE = 2;
    /** Something is not applied yet. */
    public static final int PENDING = 3;
    /** The history and the application do not fit together. */
    public static final int CHANGED = 4;
    /** Somebody holds a lock or the lease for too long. */
    public static final int BLOCKED = 5;
    /** The database cannot be reached, or not be used. */
    public static final int DATABASE = 6;
    /** Ended by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}

    /**
     * Returns the code for what the runtime has refused.
     *
     * @param failure the refusal
     */
    public static int of(MigrationException failure) {
        return of(failure.reason());
    }

    private static int of(Reason reason) {
        return switch (reason) {
            case USAGE, REGISTRY -> USAGE;
            case DATABASE, RIGHTS -> DATABASE;
            case PENDING -> PENDING;
            case HISTORY -> CHANGED;
            case BLOCKED -> BLOCKED;
            case OBSTACLE, STEP, REPAIR, FLEET -> FAILED;
            case INTERRUPTED -> INTERRUPTED;
        };
    }
}
