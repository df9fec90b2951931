package dev.pawl.runtime.internal.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes of several tables that are sent as one statement, which fails if one of them finds no row that it needs. So
 * nobody has to look at the results before the {@code COMMIT} that follows in the same message.
 */
public final class Changes {

    private final List<String> parts = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();

    /**
     * Adds a statement that must change, lock or return a row. If it does not, a text that is no number is cast to one,
     * and PostgreSQL quotes it in its message.
     *
     * @param statement returns one column, of an integer type
     * @param complaint what the message says
     */
    public Changes need(String statement, String complaint) {
        String part = "part" + parts.size();
        parts.add(part + "(value) AS (" + statement + ")");
        checks.add("(SELECT coalesce(max(value)::text, " + Quote.literal(complaint) + ")::bigint FROM " + part + ")");
        return this;
    }

    /**
     * Adds a statement that may change no row.
     *
     * @param statement an {@code INSERT}, {@code UPDATE} or {@code DELETE}
     */
    public Changes and(String statement) {
        parts.add("part" + parts.size() + " AS (" + statement + ")");
        return this;
    }

    /**
     * Adds a statement whose rows are counted; the count is a column of the result.
     *
     * @param statement an {@code UPDATE} or {@code DELETE} without {@code RETURNING}
     * @return an expression for the count, for what is added after it
     */
    public String count(String statement) {
        String part = "part" + parts.size();
        parts.add(part + " AS (" + statement + "\nRETURNING 1)");
        String count = "(SELECT pg_catalog.count(*) FROM " + part + ")";
        checks.add(count);
        return count;
    }

    /** Returns the statement. All parts of it see the tables as they were before it. */
    public String statement() {
        return "WITH " + String.join(", ", parts) + " SELECT " + String.join(", ", checks);
    }
}
