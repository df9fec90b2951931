package dev.pawl.runtime.internal.catalogue;

import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.plan.CatalogueObject;
import dev.pawl.runtime.plan.RelationName;
import dev.pawl.runtime.plan.TableCopy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tables and what belongs to them, as the server prints it: those of a schema, and copies of what they should be, which are
 * made for that and vanish with their transaction. Both are printed in the same words by the same server under the same
 * settings, so that what is equal reads equal. Reads everything by one message for each {@value #BATCH} copies, and needs no
 * right but that to make temporary tables.
 */
public final class Catalogue {

    /**
     * Every copy is a subtransaction; other sessions have room for 64 of a transaction.
     *
     * @see <a href="https://github.com/postgres/postgres/blob/master/src/include/storage/proc.h">PGPROC_MAX_CACHED_SUBXIDS</a>
     */
    private static final int BATCH = 50;

    /** A parameter of nobody, which keeps what failed until the query is run. */
    private static final String FAILED = "pawl.failed_copies";

    /** Stands behind the number of a copy of which nothing could be made. */
    private static final String WHOLE = "!";

    private static final String REAL = "real";
    private static final String COPY = "copy";

    private static final String QUERY = """
            WITH tables AS (
                SELECT c.oid, c.relname, c.relkind, c.reloptions, NULLIF(n.nspname, %1$s) AS schema, 'real' AS side
                  FROM ROWS FROM (pg_catalog.unnest(ARRAY[%2$s]::name[]), pg_catalog.unnest(ARRAY[%3$s]::name[])) w(schema, name)
                  JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema
                  JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = w.name
                 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
                 UNION ALL
                SELECT c.oid, c.relname, c.relkind, c.reloptions, NULL, 'copy'
                  FROM pg_catalog.pg_class c
                 WHERE c.relnamespace = pg_catalog.pg_my_temp_schema()
                   AND c.relkind IN ('r', 'p') AND c.relname = ANY (ARRAY[%3$s]::name[])
            )
            SELECT t.side, t.schema, 'table', t.relname::text, NULL::text,
                   CASE t.relkind WHEN 'v' THEN 'a view' WHEN 'm' THEN 'a materialized view' WHEN 'f' THEN 'a foreign table'
                                  ELSE '' END
              FROM tables t
            UNION ALL
            SELECT t.side, t.schema, 'parameter', pg_catalog.split_part(p, '=', 1), t.relname, pg_catalog.split_part(p, '=', 2)
              FROM tables t, pg_catalog.unnest(t.reloptions) p
            UNION ALL
            SELECT t.side, t.schema, 'column', a.attname, t.relname,
                   pg_catalog.format_type(a.atttypid, a.atttypmod)
                   || CASE WHEN l.oid IS NULL THEN '' ELSE ' collate ' || pg_catalog.quote_ident(l.collname) END
                   || CASE WHEN a.attnotnull AND NOT EXISTS (
                               SELECT 1 FROM pg_catalog.pg_constraint c
                                WHERE c.conrelid = a.attrelid AND c.contype = 'n' AND NOT c.convalidated
                                  AND c.conkey = ARRAY[a.attnum])
                           THEN ' not null' ELSE '' END
                   || CASE WHEN d.oid IS NULL OR e.text LIKE 'NULL::%%' THEN ''
                           WHEN a.attgenerated = '' THEN ' default ' || e.text
                           ELSE ' generated always as (' || e.text || ')' END
                   || CASE a.attidentity WHEN 'a' THEN ' identity always' WHEN 'd' THEN ' identity by default'
                           ELSE '' END
              FROM tables t
              JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
              JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
              LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation AND l.oid <> y.typcollation
              LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
              CROSS JOIN LATERAL pg_catalog.pg_get_expr(d.adbin, d.adrelid) e(text)
            UNION ALL
            SELECT t.side, t.schema,
                   CASE c.contype WHEN 'p' THEN 'primary_key' WHEN 'u' THEN 'unique_constraint' WHEN 'c' THEN 'check'
                                  ELSE 'foreign_key' END,
                   c.conname, t.relname,
                   CASE WHEN c.contype <> 'f' THEN pg_catalog.pg_get_constraintdef(c.oid)
                        ELSE '(' || (
                               SELECT pg_catalog.string_agg('`' || a.attname || '`', ', ' ORDER BY k.place)
                                 FROM pg_catalog.unnest(c.conkey) WITH ORDINALITY k(number, place)
                                 JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number)
                             || ') to ' || (
                               SELECT CASE WHEN n.nspname = %1$s THEN '' ELSE '`' || n.nspname || '`.' END
                                      || '`' || f.relname || '`'
                                 FROM pg_catalog.pg_class f
                                 JOIN pg_catalog.pg_namespace n ON n.oid = f.relnamespace
                                WHERE f.oid = c.confrelid)
                             || ' (' || (
                               SELECT pg_catalog.string_agg('`' || a.attname || '`', ', ' ORDER BY k.place)
                                 FROM pg_catalog.unnest(c.confkey) WITH ORDINALITY k(number, place)
                                 JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number)
                             || ')'
                             || CASE c.confmatchtype WHEN 'f' THEN ' match full' ELSE '' END
                             || CASE c.confdeltype WHEN 'a' THEN '' ELSE ' on delete ' || CASE c.confdeltype
                                     WHEN 'r' THEN 'restrict' WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null'
                                     ELSE 'set default' END END
                             || CASE WHEN pg_catalog.to_jsonb(c) ->> 'confdelsetcols' IS NULL THEN ''
                                     ELSE ' (some columns)' END
                             || CASE c.confupdtype WHEN 'a' THEN '' ELSE ' on update ' || CASE c.confupdtype
                                     WHEN 'r' THEN 'restrict' WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null'
                                     ELSE 'set default' END END
                             || CASE WHEN c.condeferrable THEN ' deferrable' ELSE '' END
                             || CASE WHEN c.condeferred THEN ' initially deferred' ELSE '' END
                             || CASE WHEN pg_catalog.to_jsonb(c) ->> 'conenforced' = 'false' THEN ' not enforced'
                                     WHEN c.convalidated THEN '' ELSE ' not valid' END
                        END
              FROM tables t
              JOIN pg_catalog.pg_constraint c ON c.conrelid = t.oid AND c.contype IN ('p', 'u', 'c', 'f')
            UNION ALL
            SELECT t.side, t.schema, CASE WHEN x.indisunique THEN 'unique_index' ELSE 'index' END, i.relname, t.relname,
                   'USING ' || pg_catalog.split_part(
                       pg_catalog.substr(
                           pg_catalog.pg_get_indexdef(x.indexrelid),
                           pg_catalog.length('CREATE INDEX  ON ' || pg_catalog.quote_ident(i.relname)
                                             || CASE WHEN x.indisunique THEN 'UNIQUE ' ELSE '' END) + 1),
                       '.' || pg_catalog.quote_ident(t.relname) || ' USING ', 2)
                   || CASE WHEN x.indisvalid THEN '' ELSE ' invalid' END
              FROM tables t
              JOIN pg_catalog.pg_index x ON x.indrelid = t.oid
              JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
             WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint c
                                WHERE c.conindid = x.indexrelid AND c.contype IN ('p', 'u', 'x'))
            UNION ALL
            SELECT 'real', NULL, 'schema', n.nspname, NULL, ''
              FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY (ARRAY[%5$s]::name[])
            UNION ALL
            SELECT 'failed', NULL, '', pg_catalog.split_part(f, ' ', 1), NULL, pg_catalog.substr(f, pg_catalog.strpos(f, ' ') + 1)
              FROM pg_catalog.unnest(NULLIF(pg_catalog.current_setting(%4$s, true), '')::text[]) f""";

    /** A copy that cannot be made as a whole is made as far as it can be. */
    private static final String MAKING = """
            DECLARE
                statements CONSTANT text[] := ARRAY[%s];
                firsts CONSTANT int[] := ARRAY[%s];
                lasts CONSTANT int[] := ARRAY[%s];
                failed text[] := '{}';
            BEGIN
                -- the first temporary table takes all of it at once; later it cannot be changed, and is what it is
                BEGIN
                    PERFORM pg_catalog.set_config('temp_buffers', '1024', true)
                       FROM pg_catalog.pg_settings WHERE name = 'temp_buffers' AND setting::bigint > 131072;
                EXCEPTION WHEN OTHERS THEN
                    NULL;
                END;
                FOR n IN 1 .. pg_catalog.cardinality(firsts) LOOP
                    BEGIN
                        EXECUTE pg_catalog.array_to_string(statements[firsts[n]:lasts[n]], E'\\n;');
                    EXCEPTION WHEN OTHERS THEN
                        FOR i IN firsts[n] .. lasts[n] LOOP
                            BEGIN
                                EXECUTE statements[i];
                            EXCEPTION WHEN OTHERS THEN
                                failed := pg_catalog.array_append(
                                    failed, n || CASE WHEN i = firsts[n] THEN '! ' ELSE ' ' END || SQLERRM);
                                EXIT WHEN i = firsts[n];
                            END;
                        END LOOP;
                    END;
                END LOOP;
                PERFORM pg_catalog.set_config(%s, failed::text, true);
            END""";

    private final Map<ObjectKey, CatalogueObject> real = new LinkedHashMap<>();
    private final Map<ObjectKey, CatalogueObject> copies = new LinkedHashMap<>();
    private final Map<RelationName, List<String>> failures = new LinkedHashMap<>();

    /** A temporary table of that name may be there all the same, which is no copy. */
    private final Set<RelationName> lost = new HashSet<>();

    private Catalogue() {}

    /**
     * Reads tables and makes copies.
     *
     * @param session where to read
     * @param schema the name of the schema, neither quoted nor qualified
     * @param settings what holds while the steps of a migration are run; its {@code search_path} is replaced
     * @param tables the tables to be read
     */
    public static Catalogue of(Session session, String schema, LocalSettings settings, Collection<RelationName> tables)
            throws SQLException {
        return of(session, schema, settings, tables, List.of(), List.of());
    }

    /**
     * Reads tables and makes copies.
     *
     * @param expectation what is to be read and copied
     */
    static Catalogue of(Session session, String schema, LocalSettings settings, Expectation expectation)
            throws SQLException {
        return of(session, schema, settings, expectation.tables(), expectation.schemas(), expectation.copies());
    }

    private static Catalogue of(
            Session session,
            String schema,
            LocalSettings settings,
            Collection<RelationName> tables,
            Collection<String> schemas,
            List<TableCopy> wanted)
            throws SQLException {
        Catalogue catalogue = new Catalogue();
        LocalSettings copying = settings.with(LocalSettings.SEARCH_PATH, "pg_temp, " + Quote.identifier(schema));
        boolean isFirst = true;
        for (List<TableCopy> batch : batches(catalogue.storable(session, wanted))) {
            // names that are read once need not be read again
            Collection<RelationName> names =
                    isFirst ? tables : batch.stream().map(TableCopy::table).toList();
            catalogue.read(session, copying, batch, query(schema, names, isFirst ? schemas : List.of()));
            isFirst = false;
        }
        return catalogue;
    }

    /** Temporary tables share a schema: what is in different ones may have the same names, and is copied in turn. */
    private static List<List<TableCopy>> batches(List<TableCopy> copies) {
        Map<String, List<TableCopy>> schemas = new LinkedHashMap<>();
        copies.forEach(copy -> schemas.computeIfAbsent(
                        Objects.requireNonNullElse(copy.table().schema(), ""), schema -> new ArrayList<>())
                .add(copy));
        List<List<TableCopy>> batches = new ArrayList<>();
        for (List<TableCopy> ofSchema : schemas.values()) {
            for (int from = 0; from < ofSchema.size(); from += BATCH) {
                batches.add(ofSchema.subList(from, Math.min(from + BATCH, ofSchema.size())));
            }
        }
        return batches.isEmpty() ? List.of(List.of()) : batches;
    }

    /** A literal within a literal cannot be escaped for a database that lacks a character of it. */
    private List<TableCopy> storable(Session session, List<TableCopy> wanted) throws SQLException {
        List<TableCopy> possible = new ArrayList<>();
        for (TableCopy copy : wanted) {
            if (session.unstorable(String.join("", copy.statements())).isEmpty()) {
                possible.add(copy);
            } else {
                failures.put(
                        copy.table(),
                        List.of("the encoding of the database, " + session.encoding() + ", lacks a character of it"));
            }
        }
        return possible;
    }

    private void read(Session session, LocalSettings settings, List<TableCopy> batch, String query)
            throws SQLException {
        List<String> making = batch.isEmpty() ? List.of() : List.of(making(batch));
        session.undoneAtOnce(settings, making, session.storable(query), row -> add(row, batch));
    }

    private boolean add(ResultSet row, List<TableCopy> batch) throws SQLException {
        String kind = row.getString(3);
        String name = row.getString(4);
        String table = row.getString(5);
        String definition = row.getString(6);
        switch (row.getString(1)) {
            case REAL -> put(real, kind, row.getString(2), name, table, definition);
            case COPY -> put(copies, kind, batch.get(0).table().schema(), name, table, definition);
            default -> fail(name, definition, batch);
        }
        return true;
    }

    private void fail(String number, String reason, List<TableCopy> batch) {
        RelationName table =
                batch.get(Integer.parseInt(number.replace(WHOLE, "")) - 1).table();
        failures.computeIfAbsent(table, key -> new ArrayList<>()).add(reason);
        if (number.endsWith(WHOLE)) {
            lost.add(table);
        }
    }

    private static void put(
            Map<ObjectKey, CatalogueObject> objects,
            String kind,
            @Nullable String schema,
            String name,
            @Nullable String table,
            String definition) {
        CatalogueObject object = new CatalogueObject(
                CatalogueObject.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), schema, name, table, definition);
        objects.put(ObjectKey.of(object), object);
    }

    /** Returns what is there of a name. */
    @Nullable
    CatalogueObject real(ObjectKey key) {
        return real.get(key);
    }

    /** Returns what the copy has of a name, or null if there is no copy of it. */
    @Nullable
    CatalogueObject copy(ObjectKey key) {
        String table = key.table();
        return table != null && lost.contains(new RelationName(key.schema(), table)) ? null : copies.get(key);
    }

    /** Returns why the copy of a table, or a part of it, could not be made. */
    List<String> failures(CatalogueObject object) {
        return object.relation().map(failures::get).orElse(List.of());
    }

    /** Returns all that is there. */
    public Collection<CatalogueObject> objects() {
        return List.copyOf(real.values());
    }

    private static String query(String schema, Collection<RelationName> tables, Collection<String> schemas) {
        return String.format(
                Locale.ROOT,
                QUERY,
                Quote.literal(schema),
                literals(tables.stream()
                        .map(table -> Objects.requireNonNullElse(table.schema(), schema))
                        .toList()),
                literals(tables.stream().map(RelationName::name).toList()),
                Quote.literal(FAILED),
                literals(schemas));
    }

    private static String making(List<TableCopy> copies) {
        List<String> statements = new ArrayList<>();
        List<String> firsts = new ArrayList<>();
        List<String> lasts = new ArrayList<>();
        for (TableCopy copy : copies) {
            firsts.add(String.valueOf(statements.size() + 1));
            statements.addAll(copy.statements());
            lasts.add(String.valueOf(statements.size()));
        }
        return "DO "
                + Quote.literal(String.format(
                        Locale.ROOT,
                        MAKING,
                        literals(statements),
                        String.join(",", firsts),
                        String.join(",", lasts),
                        Quote.literal(FAILED)));
    }

    private static String literals(Collection<String> texts) {
        return texts.stream().map(Quote::literal).collect(Collectors.joining(","));
    }
}
