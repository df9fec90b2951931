package dev.pawl.runtime.plan;

import java.util.Locale;

/**
 * Something that no way back restores.
 *
 * @param kind what kind of thing
 * @param subject the object, for example {@code column `email` of `users`}
 */
public record Loss(Kind kind, String subject) {

    /** Kinds of losses. */
    public enum Kind {
        /** Rows or values. */
        DATA,
        /** A guarantee about rows. */
        INVARIANT,
        /** The knowledge of how to take it back. */
        WAY_BACK
    }

    /** Returns it in words, for example {@code data: column `email` of `users`}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + subject;
    }
}
