package dev.pawl.runtime.internal.history;

import java.util.Locale;

/** What a line of {@code schema_migration_log} tells. */
public enum LogEvent {
    /** A migration begins at its first step. */
    STARTED,
    /** What a migration asks for that begins, or is recorded as applied; a line for each operation, in order. */
    OPERATION,
    /** A migration goes on where an earlier run stopped. */
    CONTINUED,
    /**
     * A step is about to be sent; the detail is its statement if it is a concurrent one. Without a later event of that
     * step, the runner died in it.
     */
    STEP_STARTED,
    /** A concurrent step was left out because an earlier run had begun it and it is done. */
    SKIPPED,
    /** An invalid index that an earlier try left behind is about to be dropped. */
    LEFT_OVER_DROPPED,
    /** A detachment of a partition that an earlier try left half done is about to be completed. */
    DETACH_FINALIZED,
    /** A step is in the database. */
    STEP_DONE,
    /** A step failed. */
    FAILED,
    /** The last step of a migration is done, in the direction of the line. */
    FINISHED,
    /** A migration was recorded as applied without being run. */
    BASELINED,
    /** The state of a migration was made right by hand; the detail says whether the catalogue agreed. */
    RESOLVED,
    /** A contracting migration was seen to wait for the first time. */
    WAITING;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
