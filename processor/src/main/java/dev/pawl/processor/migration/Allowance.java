package dev.pawl.processor.migration;

import dev.pawl.processor.diagnostic.Location;

/**
 * An {@code @Allow} as written.
 *
 * @param id the rule's id
 * @param idLocation where the id was written
 * @param because the reason
 * @param becauseLocation where the reason was written
 * @param scope what it covers
 */
public record Allowance(String id, Location idLocation, String because, Location becauseLocation, Scope scope) {

    /** What an allowance covers. */
    public enum Scope {
        /** The whole migration. */
        MIGRATION,
        /** The body of {@code up}. */
        UP,
        /** The body of {@code down}. */
        DOWN
    }
}
