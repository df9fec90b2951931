package dev.pawl.runtime.internal.jdbc;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The one place where names and values become SQL text, in a form that no setting changes. */
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
     * Returns a text as a literal that means the same whatever {@code standard_conforming_strings} and {@code
     * backslash_quote} say. They cannot be set for it: a message is read as a whole before its first statement is run.
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
     * Returns a value as people write it: a number as it is, a text as a literal without more than it needs.
     *
     * @param value the value
     */
    public static String shown(String value) {
        if (value.matches("\\d+")) {
            return value;
        }
        String literal = literal(value);
        return value.indexOf('\\') < 0 ? literal.substring(1) : literal;
    }

    /**
     * Returns a duration as an {@code interval}.
     *
     * @param duration the duration, kept to the millisecond
     */
    public static String interval(Duration duration) {
        return "interval " + literal(duration.toMillis() + " milliseconds");
    }
}
