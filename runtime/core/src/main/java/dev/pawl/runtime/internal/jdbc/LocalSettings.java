package dev.pawl.runtime.internal.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parameters that hold until the end of a transaction, and for nobody else. All are set by one statement; shown they are
 * as many {@code SET LOCAL}, which does the same. Immutable.
 */
public final class LocalSettings {

    /** The parameter that says in which schemas names are looked up. */
    public static final String SEARCH_PATH = "search_path";

    /** The parameter that turns triggers off, and with them foreign keys. */
    public static final String REPLICATION_ROLE = "session_replication_role";

    private static final LocalSettings PINNED =
            new LocalSettings(Map.of(), List.of()).with(SEARCH_PATH, "pg_catalog, pg_temp");

    /**
     * Under {@code replica} no foreign key is checked and no trigger fires. Only who may set that is able to take it back;
     * PostgreSQL refuses it to others, naming the parameter.
     */
    private static final String TRIGGERS = "CASE WHEN pg_catalog.current_setting(" + Quote.literal(REPLICATION_ROLE)
            + ") OPERATOR(pg_catalog.=) 'replica' THEN pg_catalog.set_config("
            + Quote.literal(REPLICATION_ROLE) + ", 'origin', true) END, ";

    private final Map<String, String> values;

    /** What else is selected when they are set. */
    private final List<String> checks;

    private LocalSettings(Map<String, String> values, List<String> checks) {
        this.values = values;
        this.checks = checks;
    }

    /**
     * What holds in every transaction: functions and operators are those of PostgreSQL, whatever the {@code search_path} is, and
     * texts mean the same everywhere, see {@link MeaningSettings}.
     */
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
        return new LocalSettings(more, checks);
    }

    /**
     * Returns these with something that is looked at when they are set, and fails the transaction if it is not as it should be.
     *
     * @param expression an expression that needs no {@code search_path}
     */
    public LocalSettings checking(String expression) {
        List<String> more = new ArrayList<>(checks);
        more.add(expression);
        return new LocalSettings(values, more);
    }

    /** Returns the statement that sets them. */
    public String statement() {
        // before the role, which may not be allowed to
        return statement(TRIGGERS);
    }

    /** Returns the statement that sets them for a transaction that only reads. */
    String reading() {
        return statement("");
    }

    private String statement(String first) {
        Stream<String> setting = values.entrySet().stream()
                .map(value -> "pg_catalog.set_config(" + Quote.literal(value.getKey()) + ", "
                        + Quote.literal(value.getValue()) + ", true)");
        return Stream.concat(setting, checks.stream())
                .collect(Collectors.joining(", ", "SELECT " + MeaningSettings.setting() + ", " + first, ""));
    }

    /**
     * Returns the statements that people would write instead, without those that PostgreSQL does not need by default.
     */
    public List<String> shown() {
        return values.entrySet().stream()
                .map(value -> "SET LOCAL " + value.getKey() + " TO "
                        + (value.getKey().equals(SEARCH_PATH) ? value.getValue() : Quote.shown(value.getValue())))
                .toList();
    }
}
