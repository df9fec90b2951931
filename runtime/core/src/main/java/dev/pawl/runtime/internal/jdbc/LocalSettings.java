package dev.pawl.runtime.internal.jdbc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Parameters that hold until the end of a transaction, and for nobody else. All are set by one statement; shown they are
 * as many {@code SET LOCAL}, which does the same. Immutable.
 */
public final class LocalSettings {

    private static final LocalSettings PINNED = new LocalSettings(Map.of()).with("search_path", "pg_catalog, pg_temp");

    private final Map<String, String> values;

    private LocalSettings(Map<String, String> values) {
        this.values = values;
    }

    /** Functions and operators are those of PostgreSQL, whatever the {@code search_path} of the role is. */
    public static LocalSettings pinned() {
        return PINNED;
    }

    /**
     * Returns these with another one.
     *
     * @param name the parameter
     * @param value its value, as {@code set_config} takes it
     */
    public LocalSettings with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new LocalSettings(more);
    }

    /** Returns the statement that sets them. */
    public String statement() {
        return values.entrySet().stream()
                .map(value -> "pg_catalog.set_config(" + Quote.literal(value.getKey()) + ", "
                        + Quote.literal(value.getValue()) + ", true)")
                .collect(Collectors.joining(", ", "SELECT ", ""));
    }

    /** Returns the statements that people would write instead. */
    public List<String> shown() {
        return values.entrySet().stream()
                .map(value -> "SET LOCAL " + value.getKey() + " TO "
                        + (value.getKey().equals("search_path") ? value.getValue() : quoted(value.getValue())))
                .toList();
    }

    private static String quoted(String value) {
        return value.matches("\\d+") ? value : "'" + value.replace("'", "''") + "'";
    }
}
