package dev.pawl.runtime.internal.jdbc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parameters that decide what SQL says and what a text of PostgreSQL looks like, with the values that hold in every
 * transaction of Pawl's: those that PostgreSQL has by default, and UTC. A server, a database, a role, a pool or a driver
 * may have set others. {@code docs/settings.md} says of every parameter there is why it is here or is not.
 */
public final class MeaningSettings {

    private static final String[][] ALL = {
        {"DateStyle", "ISO, MDY"},
        {"IntervalStyle", "postgres"},
        {"TimeZone", "UTC"},
        {"timezone_abbreviations", "Default"},
        {"lc_numeric", "C"},
        {"lc_time", "C"},
        {"extra_float_digits", "1"},
        {"bytea_output", "hex"},
        {"xmlbinary", "base64"},
        {"xmloption", "content"},
        {"array_nulls", "on"},
        {"transform_null_equals", "off"},
        {"standard_conforming_strings", "on"},
        {"backslash_quote", "safe_encoding"},
        {"quote_all_identifiers", "off"},
        {"row_security", "on"},
        {"check_function_bodies", "on"},
        {"gin_fuzzy_search_limit", "0"},
        {"exit_on_error", "off"},
        // these are there from some version on, or once PL/pgSQL was used or somebody has set them
        {"icu_validation_level", "warning"},
        {"restrict_nonsystem_relation_kind", ""},
        {"plpgsql.check_asserts", "on"},
        {"plpgsql.extra_errors", "none"},
    };

    private static final String DIFFERING = "pg_catalog.current_setting(s.name, true) OPERATOR(pg_catalog.<>) s.value";

    private static final String SETTING =
            "(SELECT pg_catalog.count(pg_catalog.set_config(s.name, s.value, true))" + from(values()) + ")";

    private MeaningSettings() {}

    /** Returns the values by name. */
    public static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String[] value : ALL) {
            values.put(value[0], value[1]);
        }
        return Collections.unmodifiableMap(values);
    }

    /** Returns an expression that sets, until the end of the transaction, those that have another value. */
    static String setting() {
        return SETTING;
    }

    /**
     * Returns a query for the names and values of parameters that have another value than they should have; to be asked
     * outside a transaction, where none of them is set.
     *
     * @param values the values that they should have
     */
    public static String differing(Map<String, String> values) {
        return "SELECT s.name, pg_catalog.current_setting(s.name, true)" + from(values);
    }

    private static String from(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> "(" + Quote.literal(value.getKey()) + ", " + Quote.literal(value.getValue()) + ")")
                .collect(Collectors.joining(", ", " FROM (VALUES ", ") AS s(name, value) WHERE " + DIFFERING));
    }
}
