package dev.pawl.runtime.internal.history;

import java.util.Locale;

/** The state of a migration as the history keeps it. */
public enum HistoryState {
    /** Begun and not finished; if nobody holds the lease, the runner has died. */
    RUNNING,
    /** All steps are in the database. */
    APPLIED,
    /** A step failed; the steps before it are in the database. */
    FAILED,
    /** Being undone, or a step of that failed; the row counts the steps of the way back. */
    ROLLING_BACK,
    /** Undone completely. */
    ROLLED_BACK,
    /** Written by a later version of Pawl. */
    OTHER;

    /** Returns the word in the column {@code state}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HistoryState of(String word) {
        for (HistoryState state : values()) {
            if (state != OTHER && state.word().equals(word)) {
                return state;
            }
        }
        return OTHER;
    }
}
