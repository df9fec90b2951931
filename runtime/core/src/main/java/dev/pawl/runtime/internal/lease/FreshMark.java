package dev.pawl.runtime.internal.lease;

import org.jspecify.annotations.Nullable;

/**
 * What the row of the lease says of the database.
 *
 * @param to the version up to which a run on the fresh database is to go, or null if it is not fresh, or no longer
 */
public record FreshMark(@Nullable Long to) {

    /** Not fresh, or no longer. */
    public static final FreshMark NONE = new FreshMark(null);

    String assignment() {
        return "fresh_to = " + to;
    }
}
