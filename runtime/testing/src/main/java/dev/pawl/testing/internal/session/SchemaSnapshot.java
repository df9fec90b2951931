package dev.pawl.testing.internal.session;

import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Quote;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is in a schema, Pawl's own tables left out: a name and a definition for each object. The order of columns does
 * not count.
 */
public record SchemaSnapshot(SortedMap<String, String> objects) {

    // Not-null constraints are seen at their columns: before 18 they have no names.
    private static final String QUERY = """
            WITH relations AS (
                SELECT c.oid, relname, relkind, relrowsecurity, relforcerowsecurity, relacl, reloptions
                  FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
                 WHERE nspname = %1$s AND relname NOT IN (
                       'schema_migrations', 'schema_migration_log', 'schema_migration_lease', 'schema_migration_health')
            ), tables AS (SELECT * FROM relations WHERE relkind IN ('r', 'p', 'f'))
            SELECT 'table ' || relname, concat_ws(' ', CASE relkind WHEN 'p' THEN 'partitioned' WHEN 'f' THEN 'foreign' END,
                   CASE WHEN relrowsecurity THEN 'row level security' END,
                   CASE WHEN relforcerowsecurity THEN 'forced' END, reloptions::text, relacl::text,
                   obj_description(oid, 'pg_class'))
              FROM tables
            UNION ALL
            SELECT 'view ' || relname, concat_ws(' ', pg_get_viewdef(oid), reloptions::text, relacl::text,
                   obj_description(oid, 'pg_class'))
              FROM relations WHERE relkind IN ('v', 'm')
            UNION ALL
            SELECT 'sequence ' || relname, concat_ws(' ', format_type(seqtypid, NULL), seqstart, seqincrement, seqmin,
                   seqmax, CASE WHEN seqcycle THEN 'cycle' END, relacl::text)
              FROM relations JOIN pg_sequence ON seqrelid = oid
             WHERE NOT EXISTS (SELECT FROM pg_depend WHERE objid = oid AND classid = 'pg_class'::regclass AND deptype = 'i')
            UNION ALL
            SELECT 'column ' || relname || '.' || attname, concat_ws(' ', format_type(atttypid, atttypmod),
                   CASE WHEN attnotnull THEN 'not null' END,
                   CASE attgenerated WHEN '' THEN 'default ' ELSE 'generated ' END || pg_get_expr(adbin, adrelid),
                   'identity ' || nullif(attidentity::text, ''), 'collate ' || collname, attacl::text,
                   '-- ' || col_description(attrelid, attnum))
              FROM tables JOIN pg_attribute ON attrelid = tables.oid AND attnum > 0 AND NOT attisdropped
              LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
              LEFT JOIN pg_collation co ON co.oid = attcollation AND collname <> 'default'
            UNION ALL
            SELECT 'constraint ' || relname || '.' || conname,
                   pg_get_constraintdef(con.oid) || CASE WHEN convalidated THEN '' ELSE ' (not validated)' END
              FROM tables JOIN pg_constraint con ON conrelid = tables.oid AND contype <> 'n'
            UNION ALL
            SELECT 'index ' || i.relname,
                   pg_get_indexdef(indexrelid) || CASE WHEN indisvalid THEN '' ELSE ' (invalid)' END
              FROM relations r JOIN pg_index ON indrelid = r.oid JOIN pg_class i ON i.oid = indexrelid
            UNION ALL
            SELECT 'trigger ' || relname || '.' || tgname, pg_get_triggerdef(tg.oid) || ' ' || tgenabled::text
              FROM relations JOIN pg_trigger tg ON tgrelid = relations.oid AND NOT tgisinternal
            UNION ALL
            SELECT 'policy ' || relname || '.' || polname, concat_ws(' ', polcmd, polpermissive, polroles::regrole[]::text,
                   pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
              FROM tables JOIN pg_policy ON polrelid = tables.oid
            UNION ALL
            SELECT 'function ' || proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
                   CASE WHEN prokind IN ('f', 'p') THEN pg_get_functiondef(p.oid) ELSE prokind::text END
                   || coalesce(proacl::text, '')
              FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
             WHERE nspname = %1$s AND proname <> 'schema_migration_changed'
               AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
            UNION ALL
            SELECT CASE typtype WHEN 'e' THEN 'enum ' WHEN 'd' THEN 'domain ' ELSE 'type ' END || typname,
                   concat_ws(' ', (SELECT string_agg(enumlabel, ', ' ORDER BY enumsortorder)
                                     FROM pg_enum WHERE enumtypid = t.oid),
                             CASE WHEN typtype = 'd' THEN format_type(typbasetype, typtypmod) END,
                             CASE WHEN typnotnull THEN 'not null' END, typdefault,
                             (SELECT string_agg(pg_get_constraintdef(con.oid), ' ' ORDER BY conname)
                                FROM pg_constraint con WHERE contypid = t.oid))
              FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace
             WHERE nspname = %1$s AND typtype IN ('e', 'd', 'r')
               AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
            UNION ALL
            SELECT 'extension ' || extname, extversion FROM pg_extension WHERE extname <> 'plpgsql'""";

    /** What an expression has been through: after a change of type, a default is {@code 'x'::character varying::text}. */
    private static final Pattern CASTS = Pattern.compile(
            "::(?:character varying|double precision|timestamp with(?:out)? time zone|\"?[a-z_]+\"?)(?:\\(\\d+(?:,\\d+)?\\))?(?:\\[\\])?");

    /** Reads a schema, with definitions written the same way whatever the server has set. */
    public static SchemaSnapshot of(Connection connection, String schema) throws SQLException {
        LocalSettings fixed = LocalSettings.pinned().with("search_path", Quote.identifier(schema) + ", pg_catalog");
        connection.setAutoCommit(false);
        try {
            Sql.execute(connection, fixed.statement());
            return read(connection, schema);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /**
     * Reads several schemas, each with definitions written as from the first one.
     *
     * @param others further schemas, which need not be there; the names of their objects begin with theirs
     */
    public static SchemaSnapshot of(Connection connection, String schema, Collection<String> others)
            throws SQLException {
        SortedMap<String, String> objects = new TreeMap<>(of(connection, schema).objects());
        for (String other : others) {
            if (!Sql.column(connection, "SELECT 1 FROM pg_namespace WHERE nspname = " + Quote.literal(other))
                    .isEmpty()) {
                objects.put("schema " + other, "");
            }
            of(connection, other).objects().forEach((name, definition) -> {
                if (!name.startsWith("extension ")) {
                    objects.put(other + ": " + name, definition);
                }
            });
        }
        return new SchemaSnapshot(objects);
    }

    private static SchemaSnapshot read(Connection connection, String schema) throws SQLException {
        SortedMap<String, String> objects = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.format(Locale.ROOT, QUERY, Quote.literal(schema)))) {
            while (rows.next()) {
                objects.put(rows.getString(1), String.valueOf(rows.getString(2)).strip());
            }
        }
        return new SchemaSnapshot(objects);
    }

    public boolean hasTable(String table) {
        return objects.containsKey("table " + table);
    }

    public boolean hasColumn(String table, String column) {
        return objects.containsKey("column " + table + "." + column);
    }

    public boolean hasIndex(String index) {
        return objects.containsKey("index " + index);
    }

    /** What sets another snapshot apart from this one, which it should be equal to; empty if nothing does. */
    public List<String> differences(SchemaSnapshot other) {
        List<String> lines = new ArrayList<>();
        objects.forEach((name, definition) -> {
            String now = other.objects.get(name);
            if (now == null) {
                lines.add("missing: " + line(name, definition));
            } else if (!simple(now).equals(simple(definition))) {
                lines.add("changed: " + line(name, now) + ", which was " + definition);
            }
        });
        other.objects.forEach((name, definition) -> {
            if (!objects.containsKey(name)) {
                lines.add("left over: " + line(name, definition));
            }
        });
        return lines;
    }

    private static String line(String name, String definition) {
        return definition.isEmpty() ? name : name + ": " + definition;
    }

    private static String simple(String definition) {
        return CASTS.matcher(definition).replaceAll("").replaceAll("[()]", "");
    }
}
