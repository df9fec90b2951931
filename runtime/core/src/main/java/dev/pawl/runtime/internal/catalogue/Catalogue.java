package dev.pawl.runtime.internal.catalogue;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What exists in a schema, a line for each object:
 *
 * <pre>
 * table `users`
 * column `email` of `users`: character varying(200) not null default
 * column `id` of `users`: bigint not null identity always
 * parameter `fillfactor` of `users`: 90
 * primary key `users_pkey` of `users`
 * unique constraint `users_email_key` of `users`
 * foreign key `users_team_fk` of `users` (not valid)
 * check `users_age_check` of `users`
 * index `users_name_idx` of `users` (invalid)
 * unique index `users_phone_idx` of `users`
 * </pre>
 *
 * <p>Only what reads the same in every version: types as {@code format_type} writes them, those of users without a
 * schema; of expressions only that there is one, where a default of {@code NULL} is none. An index that a constraint owns has no line of its own. A column is
 * {@code not null} when all rows are known to obey.
 */
public final class Catalogue {

    private static final String QUERY = """
            WITH tables AS (
                SELECT c.oid, c.relname, c.reloptions
                  FROM pg_catalog.pg_class c
                  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname = %s AND c.relkind IN ('r', 'p')
            )
            SELECT 'table `' || t.relname || '`' FROM tables t
            UNION ALL
            SELECT 'parameter `' || pg_catalog.split_part(p, '=', 1) || '` of `' || t.relname || '`: '
                   || pg_catalog.split_part(p, '=', 2)
              FROM tables t, pg_catalog.unnest(t.reloptions) p
            UNION ALL
            SELECT 'column `' || a.attname || '` of `' || t.relname || '`: '
                   || CASE WHEN n.nspname = 'pg_catalog'
                           THEN pg_catalog.replace(pg_catalog.replace(
                                    pg_catalog.format_type(a.atttypid, a.atttypmod), 'pg_catalog.', ''), '"', '')
                           ELSE e.typname || CASE WHEN e.oid = y.oid THEN '' ELSE '[]' END END
                   || CASE WHEN a.attnotnull AND NOT EXISTS (
                               SELECT 1 FROM pg_catalog.pg_constraint c
                                WHERE c.conrelid = a.attrelid AND c.contype = 'n' AND NOT c.convalidated
                                  AND c.conkey = ARRAY[a.attnum])
                           THEN ' not null' ELSE '' END
                   || CASE WHEN a.attgenerated <> '' THEN ' generated'
                           WHEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) NOT LIKE 'NULL::%%' THEN ' default'
                           ELSE '' END
                   || CASE a.attidentity WHEN 'a' THEN ' identity always' WHEN 'd' THEN ' identity by default'
                           ELSE '' END
              FROM tables t
              JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
              LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
              JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
              JOIN pg_catalog.pg_type e ON e.oid = CASE y.typcategory WHEN 'A' THEN y.typelem ELSE y.oid END
              JOIN pg_catalog.pg_namespace n ON n.oid = e.typnamespace
            UNION ALL
            SELECT CASE c.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique constraint' WHEN 'c' THEN 'check'
                        WHEN 'f' THEN 'foreign key' WHEN 'x' THEN 'exclusion' ELSE 'trigger' END
                   || ' `' || c.conname || '` of `' || t.relname || '`'
                   || CASE WHEN c.convalidated THEN '' ELSE ' (not valid)' END
              FROM tables t
              JOIN pg_catalog.pg_constraint c ON c.conrelid = t.oid AND c.contype <> 'n'
            UNION ALL
            SELECT CASE WHEN x.indisunique THEN 'unique index' ELSE 'index' END
                   || ' `' || i.relname || '` of `' || t.relname || '`'
                   || CASE WHEN x.indisvalid THEN '' ELSE ' (invalid)' END
              FROM tables t
              JOIN pg_catalog.pg_index x ON x.indrelid = t.oid
              JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
             WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint c
                                WHERE c.conindid = x.indexrelid AND c.contype IN ('p', 'u', 'x'))""";

    private Catalogue() {}

    /**
     * Reads the catalogue by one statement.
     *
     * @param session where to read
     * @param schema the name of the schema, neither quoted nor qualified
     * @return the lines, sorted
     */
    public static SortedSet<String> of(Session session, String schema) throws SQLException {
        String query = String.format(Locale.ROOT, QUERY, Quote.literal(schema));
        return Collections.unmodifiableSortedSet(new TreeSet<>(session.query(query, row -> row.getString(1))));
    }
}
