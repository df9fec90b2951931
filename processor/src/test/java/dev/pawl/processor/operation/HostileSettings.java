package dev.pawl.processor.operation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a server, a database, a role or a pool may have set, out of all the parameters that a server has. */
final class HostileSettings {

    /** These hold, or do not, before the first statement of a message is run. */
    static final Set<String> OF_LEXER = Set.of(
            "standard_conforming_strings", "backslash_quote", "escape_string_warning", "session_replication_role");

    /** Each of these values decides, for some SQL, what it says, what its text looks like, or whether it is run at all. */
    static final Map<String, List<String>> OF_MEANING = Map.ofEntries(
            Map.entry("standard_conforming_strings", List.of("off")),
            Map.entry("backslash_quote", List.of("off", "on")),
            Map.entry("escape_string_warning", List.of("off")),
            // the driver insists on ISO
            Map.entry("DateStyle", List.of("ISO, DMY", "ISO, YMD")),
            Map.entry("IntervalStyle", List.of("sql_standard", "iso_8601", "postgres_verbose")),
            Map.entry("TimeZone", List.of("America/St_Johns", "Asia/Kathmandu")),
            Map.entry("timezone_abbreviations", List.of("Australia", "India")),
            Map.entry("lc_numeric", List.of("C.UTF-8")),
            Map.entry("lc_monetary", List.of("C.UTF-8")),
            Map.entry("lc_time", List.of("C.UTF-8")),
            Map.entry("extra_float_digits", List.of("-15", "3")),
            Map.entry("bytea_output", List.of("escape")),
            Map.entry("xmlbinary", List.of("hex")),
            Map.entry("xmloption", List.of("document")),
            Map.entry("array_nulls", List.of("off")),
            Map.entry("transform_null_equals", List.of("on")),
            Map.entry("quote_all_identifiers", List.of("on")),
            Map.entry("check_function_bodies", List.of("off")),
            Map.entry("row_security", List.of("off")),
            Map.entry("gin_fuzzy_search_limit", List.of("1")),
            Map.entry("icu_validation_level", List.of("error", "disabled")),
            Map.entry("restrict_nonsystem_relation_kind", List.of("view, foreign-table")),
            Map.entry("default_text_search_config", List.of("simple")),
            Map.entry("default_transaction_isolation", List.of("serializable", "repeatable read")),
            Map.entry("default_transaction_deferrable", List.of("on")),
            Map.entry("search_path", List.of("", "evil, public", "pg_temp, public, pg_catalog")),
            Map.entry("plpgsql.extra_errors", List.of("all")),
            Map.entry("plpgsql.extra_warnings", List.of("all")),
            Map.entry("plpgsql.check_asserts", List.of("off")),
            Map.entry("plpgsql.print_strict_params", List.of("on")),
            Map.entry("plpgsql.variable_conflict", List.of("use_column", "use_variable")),
            Map.entry("session_replication_role", List.of("replica", "local")));

    /** These say how long something may take, how much is told, and where things are put; they are tried together. */
    private static final Map<String, String> OTHERS = Map.of(
            "default_toast_compression", "pglz",
            "synchronous_commit", "local",
            "client_min_messages", "error",
            "statement_timeout", "1min",
            "lock_timeout", "1min",
            "transaction_timeout", "1min",
            "idle_session_timeout", "1min",
            "idle_in_transaction_session_timeout", "1min");

    /** What is not tried at its extremes, and why. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("default_transaction_read_only", "refuses concurrent steps: tried on its own"),
            Map.entry("exit_on_error", "ends the session at each error: tried on its own"),
            Map.entry("transaction_isolation", "is of a transaction"),
            Map.entry("transaction_deferrable", "is of a transaction"),
            Map.entry("transaction_read_only", "is of a transaction"),
            Map.entry("commit_delay", "makes every commit wait"),
            Map.entry("max_stack_depth", "its least is too little for any query"),
            Map.entry("client_encoding", "the driver insists on UTF8"),
            Map.entry("jit_debugging_support", "needs another build"),
            Map.entry("temp_file_limit", "its least lets nothing be sorted"),
            Map.entry("log_statement_sample_rate", "fills the log"),
            Map.entry("debug_discard_caches", "needs another build"),
            Map.entry("zero_damaged_pages", "repairs"),
            Map.entry("ignore_checksum_failure", "repairs"),
            Map.entry("wal_consistency_checking", "fills the disk"),
            Map.entry("trace_sort", "fills the log"));

    private HostileSettings() {}

    /** Those of a server that may be set for a database and that have nothing to do with meaning, turned around or at an extreme. */
    static List<Map<String, String>> ofOtherKinds(Connection server, Set<String> known) throws SQLException {
        List<Map<String, String>> groups = List.of(new LinkedHashMap<>(OTHERS), new LinkedHashMap<>());
        groups.get(0).keySet().retainAll(known);
        try (Statement statement = server.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT name, vartype, setting, enumvals, min_val, max_val FROM pg_settings
                         WHERE context IN ('user', 'superuser') AND vartype <> 'string'
                           AND name NOT LIKE '%timeout%' AND name NOT LIKE 'log\\_%' AND name NOT LIKE 'debug\\_print%'
                           AND name NOT LIKE 'pg\\_stat\\_statements%' AND name NOT LIKE 'tcp\\_%'
                         ORDER BY name""")) {
            while (row.next()) {
                String name = row.getString("name");
                if (!LEFT_OUT.containsKey(name) && !OF_MEANING.containsKey(name) && !OTHERS.containsKey(name)) {
                    put(name, row, groups);
                }
            }
        }
        return groups;
    }

    private static void put(String name, ResultSet row, List<Map<String, String>> groups) throws SQLException {
        String now = row.getString("setting");
        switch (row.getString("vartype")) {
            case "bool" -> groups.get(0).put(name, now.equals("on") ? "off" : "on");
            case "enum" -> {
                List<String> others = new ArrayList<>(
                        List.of((String[]) row.getArray("enumvals").getArray()));
                others.removeAll(Set.of(now, "remote_apply", "remote_write"));
                for (int i = 0; i < Math.min(2, others.size()); i++) {
                    groups.get(i).put(name, others.get(i));
                }
            }
            default -> {
                groups.get(0).put(name, row.getString("min_val"));
                groups.get(1).put(name, row.getString("max_val"));
            }
        }
    }
}
