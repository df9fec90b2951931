package dev.pawl.runtime.crash;

import java.util.ArrayList;
import java.util.List;

/** Everything in a database that must not depend on what went wrong on the way. */
final class Outcome {

    private static final String COLUMNS = """
            SELECT concat_ws(' ', c.relname, c.relkind, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                             pg_get_expr(d.adbin, d.adrelid))
              FROM pg_class c
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
             ORDER BY c.relname, a.attnum""";

    private static final String CONSTRAINTS = """
            SELECT concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
              FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1""";

    private static final String INDEXES = """
            SELECT concat_ws(' ', pg_get_indexdef(indexrelid), 'valid', indisvalid, 'ready', indisready, 'live', indislive)
              FROM pg_index JOIN pg_class c ON c.oid = indexrelid
             WHERE c.relnamespace = 'public'::regnamespace ORDER BY 1""";

    private static final String PARTITIONS = """
            SELECT concat_ws(' ', 'partition', c.relname, 'of', inhparent::regclass, pg_get_expr(c.relpartbound, c.oid),
                             'half detached', inhdetachpending)
              FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid WHERE c.relkind IN ('r', 'p') ORDER BY 1""";

    private static final String HISTORY = """
            SELECT concat_ws(' ', 'history', version, state, steps_done, steps_total, checksum)
              FROM schema_migrations ORDER BY version""";

    private static final String STEPS_DONE = """
            SELECT concat_ws(' ', 'log', direction, version, 'step', step) FROM schema_migration_log
             WHERE event = 'step_done' ORDER BY 1""";

    private static final String FRESH = "SELECT concat_ws(' ', 'fresh to', fresh_to) FROM schema_migration_lease";

    private static final String TABLES = """
            SELECT relname FROM pg_class
             WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname NOT LIKE 'schema_migration%'
             ORDER BY 1""";

    private Outcome() {}

    /** Lines to compare: the catalogue, all rows, the history, and each step that was done as often as it was. */
    static List<String> of(Server server, String database) {
        List<String> lines = new ArrayList<>();
        for (String query : List.of(COLUMNS, CONSTRAINTS, INDEXES, PARTITIONS, HISTORY, FRESH, STEPS_DONE)) {
            lines.addAll(server.query(database, query));
        }
        for (String table : server.query(database, TABLES)) {
            lines.addAll(server.query(database, "SELECT '" + table + " ' || t::text FROM " + table + " t ORDER BY 1"));
        }
        return lines;
    }

    /** Returns the lines that are missing, with a minus, and those that should not be there, with a plus. */
    static List<String> differences(List<String> expected, List<String> actual) {
        List<String> differences = new ArrayList<>();
        List<String> left = new ArrayList<>(actual);
        for (String line : expected) {
            if (!left.remove(line)) {
                differences.add("- " + line);
            }
        }
        left.forEach(line -> differences.add("+ " + line));
        return differences;
    }
}
