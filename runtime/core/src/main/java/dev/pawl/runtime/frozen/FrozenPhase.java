package dev.pawl.runtime.frozen;

import java.util.Locale;

/** What a line of a lock file says of the phase. */
public enum FrozenPhase {
    /** It expands, of which nothing is said. */
    EXPAND(""),
    /** It contracts, and may wait. */
    CONTRACT(" contract"),
    /** It, and all contracting migrations before it, have run in every database. */
    CONTRACTED(" contracted");

    private final String word;

    FrozenPhase(String word) {
        this.word = word;
    }

    /** What stands at the end of the line. */
    String word() {
        return word;
    }

    static FrozenPhase of(String word) {
        return word.isEmpty() ? EXPAND : valueOf(word.strip().toUpperCase(Locale.ROOT));
    }

    /**
     * Whether a migration may be in a phase. Of what has run everywhere nobody asks it any more.
     *
     * @param contracts whether it contracts
     */
    public boolean fits(boolean contracts) {
        return this == CONTRACTED || contracts == (this == CONTRACT);
    }
}
