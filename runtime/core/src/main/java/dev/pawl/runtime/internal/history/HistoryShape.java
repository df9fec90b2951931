package dev.pawl.runtime.internal.history;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a table named {@code schema_migrations} really looks like, compared with what it should. */
public final class HistoryShape {

    private record Actual(
            String name,
            String type,
            boolean mustBeWritten,
            boolean unique,
            boolean plainTable,
            boolean cannotBeReplicated) {}

    private final String schema;
    private final Map<String, Actual> columns;

    private HistoryShape(String schema, List<Actual> columns) {
        this.schema = schema;
        this.columns = new LinkedHashMap<>();
        columns.forEach(column -> this.columns.put(column.name(), column));
    }

    /**
     * Reads the shape out of the catalogue.
     *
     * @param session a connection
     * @param schema the schema, not quoted
     */
    public static HistoryShape read(Session session, String schema) throws SQLException {
        return new HistoryShape(schema, session.query(catalogueQuery(schema), HistoryShape::column));
    }

    /** Whether there is no such table. */
    public boolean isAbsent() {
        return columns.isEmpty();
    }

    /** Returns what keeps Pawl from using the table, one line each; empty if it can be used or adopted. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (isAbsent()) {
            return problems;
        }
        if (columns.values().stream().noneMatch(Actual::plainTable)) {
            problems.add("it is not a table");
        }
        Arrays.stream(HistoryColumn.values())
                .map(this::problem)
                .filter(Objects::nonNull)
                .forEach(problems::add);
        columns.values().stream()
                .filter(column -> column.mustBeWritten() && isForeign(column.name()))
                .map(column -> "column `" + column.name() + "` " + column.type() + " is unknown and must be filled")
                .forEach(problems::add);
        return problems;
    }

    /** Returns the statements that make the table, or that make ours of an adopted one; empty if it is right. */
    public List<String> missing() {
        if (isAbsent()) {
            return List.of(Arrays.stream(HistoryColumn.values())
                    .map(column -> "  " + column.definition())
                    .collect(Collectors.joining(",\n", "CREATE TABLE " + table(schema) + " (\n", "\n)")));
        }
        List<String> actions = Arrays.stream(HistoryColumn.values())
                .map(this::action)
                .filter(Objects::nonNull)
                .toList();
        List<String> statements = new ArrayList<>();
        if (!actions.isEmpty()) {
            statements.add("ALTER TABLE " + table(schema) + "\n  " + String.join(",\n  ", actions));
        }
        if (columns.values().stream().anyMatch(Actual::cannotBeReplicated)) {
            statements.add("ALTER TABLE " + table(schema) + " REPLICA IDENTITY FULL");
        }
        return statements;
    }

    /** Returns the select list that reads a row of ours, whichever columns there are. */
    String selectList() {
        return Arrays.stream(HistoryColumn.values())
                .map(column -> columns.containsKey(column.column()) ? column.column() : column.absentValue())
                .collect(Collectors.joining(", "));
    }

    static String table(String schema) {
        return Quote.identifier(schema) + ".schema_migrations";
    }

    private @Nullable String problem(HistoryColumn expected) {
        Actual actual = columns.get(expected.column());
        if (actual == null) {
            return expected.isRequired()
                    ? "column `" + expected.column() + "` " + expected.type() + " is missing"
                    : null;
        }
        if (!expected.accepts(actual.type())) {
            return "column `" + actual.name() + "` is " + actual.type() + " and not " + expected.type();
        }
        return expected == HistoryColumn.VERSION && !actual.unique()
                ? "column `version` is neither the primary key nor unique"
                : null;
    }

    private @Nullable String action(HistoryColumn expected) {
        Actual actual = columns.get(expected.column());
        if (actual == null) {
            return "ADD COLUMN IF NOT EXISTS " + expected.definition();
        }
        return actual.type().equals(expected.type()) || actual.type().startsWith("timestamp")
                ? null
                : "ALTER COLUMN " + actual.name() + " TYPE " + expected.type();
    }

    private static boolean isForeign(String column) {
        return Arrays.stream(HistoryColumn.values())
                .noneMatch(expected -> expected.column().equals(column));
    }

    private static Actual column(ResultSet row) throws SQLException {
        return new Actual(
                row.getString("name"),
                row.getString("type"),
                row.getBoolean("must_be_written"),
                row.getBoolean("is_unique"),
                row.getBoolean("plain_table"),
                row.getBoolean("cannot_be_replicated"));
    }

    /**
     * Rows of a table that a publication has, FOR ALL TABLES perhaps, cannot be changed unless they can be told apart: by
     * the primary key, which an adopted table may lack.
     *
     * @see <a href="https://www.postgresql.org/docs/current/logical-replication-publication.html">Publication</a>
     */
    private static String catalogueQuery(String schema) {
        return String.format(Locale.ROOT, """
                SELECT a.attname AS name, pg_catalog.replace(pg_catalog.format_type(a.atttypid, a.atttypmod), '"', '') AS type,
                       a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' AS must_be_written,
                       EXISTS (SELECT FROM pg_catalog.pg_index i
                                WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
                                  AND i.indnkeyatts = 1 AND i.indkey[0] = a.attnum) AS is_unique,
                       c.relkind IN ('r', 'p') AS plain_table,
                       c.relreplident = 'd'
                         AND NOT EXISTS (SELECT FROM pg_catalog.pg_index k WHERE k.indrelid = c.oid AND k.indisprimary)
                         AND EXISTS (SELECT FROM pg_catalog.pg_publication_tables t
                                       JOIN pg_catalog.pg_publication p ON p.pubname = t.pubname
                                      WHERE t.schemaname = n.nspname AND t.tablename = c.relname
                                        AND (p.pubupdate OR p.pubdelete)) AS cannot_be_replicated
                  FROM pg_catalog.pg_class c
                  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                 WHERE n.nspname = %s AND c.relname = 'schema_migrations'
                 ORDER BY a.attnum""", Quote.literal(schema));
    }
}
