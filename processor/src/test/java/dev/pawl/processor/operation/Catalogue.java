package dev.pawl.processor.operation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What PostgreSQL knows about the tables of the current schema; the order of columns does not count.
 *
 * @param objects a description of each table, column, constraint, index and sequence
 */
public record Catalogue(SortedMap<String, String> objects) {

    // Not-null constraints are seen at their columns, too: before 18 they have no names.
    private static final String QUERY = """
            WITH tables AS (
                SELECT c.oid, CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname || '.' END || c.relname AS relname
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE (n.nspname = current_schema() OR n.nspname !~ '^(pg_|sandbox_|information_schema)') AND c.relkind = 'r'
            )
            SELECT 'schema ' || nspname, '' FROM pg_namespace
            WHERE nspname !~ '^(pg_|sandbox_|information_schema|public$)' AND nspname <> current_schema()
            UNION ALL
            SELECT 'table ' || relname, coalesce(obj_description(oid, 'pg_class'), '') FROM tables
            UNION ALL
            SELECT 'column ' || relname || '.' || attname,
                concat_ws(' ', format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'not null' END,
                    'default ' || pg_get_expr(adbin, adrelid), 'identity ' || nullif(attidentity::text, ''),
                    '-- ' || col_description(attrelid, attnum))
            FROM tables JOIN pg_attribute ON attrelid = tables.oid AND attnum > 0 AND NOT attisdropped
            LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
            UNION ALL
            SELECT 'constraint ' || relname || '.' || conname,
                pg_get_constraintdef(pg_constraint.oid) || CASE WHEN convalidated THEN '' ELSE ' (not validated)' END
            FROM tables JOIN pg_constraint ON conrelid = tables.oid
            UNION ALL
            SELECT 'index ' || relname || '.' || indexrelid::regclass::text,
                pg_get_indexdef(indexrelid) || CASE WHEN indisvalid THEN '' ELSE ' (invalid)' END
            FROM tables JOIN pg_index ON indrelid = tables.oid
            UNION ALL
            SELECT 'sequence ' || tables.relname || '.' || attname, sequence.relname
            FROM tables JOIN pg_depend ON refclassid = 'pg_class'::regclass AND refobjid = tables.oid AND deptype = 'i'
            JOIN pg_class sequence ON classid = 'pg_class'::regclass AND sequence.oid = objid AND relkind = 'S'
            JOIN pg_attribute ON attrelid = tables.oid AND attnum = refobjsubid
            """;

    public static Catalogue of(Connection connection) throws SQLException {
        SortedMap<String, String> objects = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            String schema = connection.getSchema() + ".";
            while (rows.next()) {
                objects.put(rows.getString(1), rows.getString(2).replace(schema, ""));
            }
        }
        return new Catalogue(objects);
    }

    /** Without the tables that keep the history of migrations. */
    Catalogue without(String prefix) {
        SortedMap<String, String> kept = new TreeMap<>(objects);
        kept.keySet().removeIf(name -> name.substring(name.indexOf(' ') + 1).startsWith(prefix));
        return new Catalogue(kept);
    }

    /**
     * Without casts and parentheses, which tell what an expression has been through: after a change of type a default
     * reads {@code 'x'::character varying::text}.
     */
    Catalogue simplified() {
        return new Catalogue(objects.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        object -> object.getValue()
                                .replaceAll(
                                        "::(character varying|double precision|[a-z_]+)(\\(\\d+(,\\d+)?\\))?(\\[\\])?",
                                        "")
                                .replaceAll("[()]", ""),
                        (a, b) -> a,
                        TreeMap::new)));
    }

    @Override
    public String toString() {
        return objects.entrySet().stream()
                .map(object -> object.getKey() + ": " + object.getValue())
                .collect(Collectors.joining("\n"));
    }
}
