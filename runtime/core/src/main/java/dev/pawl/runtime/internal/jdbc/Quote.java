package dev.pawl.runtime.internal.jdbc;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Quotes names and values for SQL text. */
public final class Quote {

    private Quote() {}

    /**
     * Returns a name as a quoted identifier.
     *
     * @param name the name as PostgreSQL stores it
     */
    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * Returns a text as a literal that means the same whatever {@code standard_conforming_strings} says.
     *
     * @param value the text, or null for {@code NULL}; a NUL character, which PostgreSQL cannot store, is left out
     */
    public static String literal(@Nullable String value) {
        if (value == null) {
            return "NULL";
        }
        return "E'" + value.replace("\\", "\\\\").replace("'", "''").replace("\0", "") + "'";
    }

    /**
     * Returns a duration as an {@code interval}.
     *
     * @param duration the duration, kept to the millisecond
     */
    public static String interval(Duration duration) {
        return "interval '" + duration.toMillis() + " milliseconds'";
    }

    /**
     * Returns a query that fails if another one returns no row, so that what follows it in the same message is not run.
     * It does so by casting a text that is no number, which PostgreSQL quotes in its message.
     *
     * @param query returns one column, of an integer type
     * @param complaint what the message says
     */
    public static String failingWithout(String query, String complaint) {
        return "SELECT " + numberOr(complaint) + " FROM (" + query + ") AS one(value)";
    }

    /**
     * Returns a statement that does what another one does, but fails if that changes no row, see {@link
     * #failingWithout}.
     *
     * @param statement changes rows and returns one column, of an integer type
     * @param complaint what the message says
     */
    public static String failingUnlessChanged(String statement, String complaint) {
        return "WITH one(value) AS (" + statement + ") SELECT " + numberOr(complaint) + " FROM one";
    }

    private static String numberOr(String complaint) {
        return "coalesce(max(value)::text, " + literal(complaint) + ")::bigint";
    }
}
