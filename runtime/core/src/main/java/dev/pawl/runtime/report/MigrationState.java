package dev.pawl.runtime.report;

import dev.pawl.runtime.Migrator;
import java.util.Locale;

/** How a migration stands: the registry of the application compared with the history in the database. */
public enum MigrationState {
    /** In the database, as the application has it. */
    APPLIED,
    /** Not in the database; the next {@link Migrator#up()} runs it. */
    PENDING,
    /** Undone; the next {@link Migrator#up()}, or {@link Migrator#contract()}, runs it again. */
    ROLLED_BACK,
    /** Contracts the schema and waits for {@link Migrator#contract()}. */
    WAITING_FOR_CONTRACT,
    /**
     * Contracts the schema and has not run here, though the application was compiled knowing that it has run everywhere;
     * nothing else runs before {@link Migrator#contractTo(long)}.
     */
    MISSING_CONTRACTION,
    /** A baseline that is not recorded yet, in a database that is not fresh, see {@link Migrator#baseline(long)}. */
    WAITING_FOR_BASELINE,
    /** A runner works on it. */
    RUNNING,
    /** Its runner died between two steps or in one; the next run goes on there. */
    INTERRUPTED,
    /** A step failed; the next run goes on there. */
    FAILED,
    /** Partly undone; {@link Migrator#down(int)} goes on. */
    ROLLING_BACK,
    /** Edited after it was applied. */
    CHANGED,
    /** Not applied although a later one is. */
    OUT_OF_ORDER,
    /** Recorded by a newer version of the application and expanding, so this version can live with it. */
    AHEAD,
    /** Recorded by a newer version of the application and contracting: what this version uses may be gone. */
    CONTRACTED_AHEAD,
    /** Recorded in the database but not, or no longer, in the application. */
    UNKNOWN;

    /** Returns the name in lower case with blanks. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
