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
}
