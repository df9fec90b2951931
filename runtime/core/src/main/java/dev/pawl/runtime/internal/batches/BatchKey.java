package dev.pawl.runtime.internal.batches;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.BatchesStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The key along which a table is walked, in the order of its index and under the index's own collations and operators, as the
 * catalogue has them: rows are found by the index, whatever types and operator classes it is made of. A place in it is the list of
 * the values of its columns, as text.
 */
public final class BatchKey {

    /**
     * An index that has all rows: unique, not partial, without expressions, and none of its columns can be null. Of several the primary
     * key comes first.
     */
    private static final String QUERY = """
            SELECT a.attname, (i.indoption[k.place - 1] & 1) = 1 AS descending,
                   CASE WHEN i.indcollation[k.place - 1] NOT IN (0, a.attcollation) THEN
                     (SELECT quote_ident(n.nspname) || '.' || quote_ident(co.collname)
                        FROM pg_catalog.pg_collation co JOIN pg_catalog.pg_namespace n ON n.oid = co.collnamespace
                       WHERE co.oid = i.indcollation[k.place - 1]) END AS collation,
                   %3$s AS less, %4$s AS at_most, %5$s AS at_least, %6$s AS more
              FROM (SELECT i.*
                      FROM pg_catalog.pg_index i
                      JOIN pg_catalog.pg_class c ON c.oid = i.indrelid AND c.relname = %2$s
                      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = %1$s
                     WHERE i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indexprs IS NULL
                       AND ARRAY(SELECT a.attname::text
                                   FROM generate_series(1, i.indnkeyatts) k(place)
                                   JOIN pg_catalog.pg_attribute a
                                     ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k.place - 1] AND a.attnotnull
                                  ORDER BY k.place) = %7$s
                     ORDER BY i.indisprimary DESC, i.indexrelid
                     LIMIT 1) i
             CROSS JOIN generate_series(1, i.indnkeyatts) k(place)
              JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k.place - 1]
              JOIN pg_catalog.pg_opclass o ON o.oid = i.indclass[k.place - 1]
             ORDER BY k.place""";

    /** An operator of the class of the index, by its strategy in a B-tree. */
    private static final String OPERATOR = """
            (SELECT 'OPERATOR(' || quote_ident(n.nspname) || '.' || op.oprname || ')'
               FROM pg_catalog.pg_amop m
               JOIN pg_catalog.pg_operator op ON op.oid = m.amopopr
               JOIN pg_catalog.pg_namespace n ON n.oid = op.oprnamespace
              WHERE m.amopfamily = o.opcfamily AND m.amoplefttype = o.opcintype AND m.amoprighttype = o.opcintype
                AND m.amopstrategy = %d)""";

    /** How values are compared, in the direction in which the index goes. */
    private record Operators(String before, String upTo, String from, String behind) {}

    /**
     * A column of the key.
     *
     * @param name its name
     * @param sql how a statement names it, with its collation if that is another one than the column's
     */
    private record Column(String name, String sql, Operators operators) {}

    private final String table;
    private final String qualifier;
    private final List<Column> columns;

    private BatchKey(String table, String qualifier, List<Column> columns) {
        this.table = table;
        this.qualifier = qualifier;
        this.columns = columns;
    }

    /**
     * Looks for the index.
     *
     * @param session a connection
     * @param settings what the caller has chosen
     * @param step the step
     * @return the key, or null if no index of the table has these columns and all rows
     */
    public static @Nullable BatchKey of(Session session, Settings settings, BatchesStep step) throws SQLException {
        String qualifier = Quote.identifier(step.table().name());
        String names = step.key().stream().map(Quote::literal).collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
        String query = String.format(
                Locale.ROOT,
                QUERY,
                Quote.literal(settings.schemaOf(step.table())),
                Quote.literal(step.table().name()),
                operator(1),
                operator(2),
                operator(4),
                operator(5),
                names);
        List<Column> columns = session.query(query, row -> column(row, qualifier));
        return columns.isEmpty() ? null : new BatchKey(settings.quoted(step.table()), qualifier, columns);
    }

    private static String operator(int strategy) {
        return String.format(Locale.ROOT, OPERATOR, strategy);
    }

    private static Column column(ResultSet row, String qualifier) throws SQLException {
        String name = row.getString("attname");
        String collation = row.getString("collation");
        boolean isDescending = row.getBoolean("descending");
        return new Column(
                name,
                qualifier + "." + Quote.identifier(name) + (collation == null ? "" : " COLLATE " + collation),
                isDescending
                        ? operators(row, "more", "at_least", "at_most", "less")
                        : operators(row, "less", "at_most", "at_least", "more"));
    }

    private static Operators operators(ResultSet row, String before, String upTo, String from, String behind)
            throws SQLException {
        return new Operators(row.getString(before), row.getString(upTo), row.getString(from), row.getString(behind));
    }

    /** Returns the query for the last place, which has no row if there are no rows. */
    public String last() {
        return "SELECT " + selected() + " FROM " + table + " ORDER BY " + order(true) + " LIMIT 1";
    }

    /**
     * Returns the query for the place of the last row of a batch; it has no row if fewer are left.
     *
     * @param from the place behind which the batch begins, or null if it is the first
     * @param to the place at which the last batch ends
     * @param size how many rows a batch has
     */
    public String end(@Nullable List<String> from, List<String> to, long size) {
        return "SELECT " + selected() + " FROM " + table + " WHERE " + rows(from, to) + " ORDER BY " + order(false)
                + " OFFSET " + (size - 1) + " LIMIT 1";
    }

    /**
     * Returns the condition for the rows of a batch.
     *
     * @param from the place behind which it begins, or null if it is the first
     * @param to the place of its last row
     */
    public String rows(@Nullable List<String> from, List<String> to) {
        String end = compared(to, true);
        return from == null ? end : compared(from, false) + "\n   AND " + end;
    }

    /** Reads a place. */
    public List<String> place(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= columns.size(); column++) {
            values.add(row.getString(column));
        }
        return Collections.unmodifiableList(values);
    }

    private String selected() {
        return columns.stream()
                .map(column -> qualifier + "." + Quote.identifier(column.name()) + "::pg_catalog.text")
                .collect(Collectors.joining(", "));
    }

    private String order(boolean backwards) {
        return columns.stream()
                .map(column -> column.sql() + " USING "
                        + (backwards
                                ? column.operators().behind()
                                : column.operators().before()))
                .collect(Collectors.joining(", "));
    }

    /** The rows up to a place, or those behind it. */
    private String compared(List<String> place, boolean isEnd) {
        List<String> values = place.stream().map(Quote::literal).toList();
        if (columns.stream().map(Column::operators).distinct().count() > 1) {
            return columnByColumn(0, values, isEnd);
        }
        Column first = columns.get(0);
        Operators operators = first.operators();
        String rows = columns.stream().map(Column::sql).collect(Collectors.joining(", ", "ROW(", ") "))
                + (isEnd ? operators.upTo() : operators.behind())
                + values.stream().collect(Collectors.joining(", ", " ROW(", ")"));
        // the planner knows how many rows that leaves of a column alone, and of a row it does not
        return columns.size() == 1
                ? rows
                : first.sql() + " " + (isEnd ? operators.upTo() : operators.from()) + " " + values.get(0) + " AND "
                        + rows;
    }

    /** No index knows how to compare a row whose columns go different ways, so the first column is compared alone as well. */
    private String columnByColumn(int position, List<String> values, boolean isEnd) {
        Column column = columns.get(position);
        Operators operators = column.operators();
        String value = " " + values.get(position);
        if (position == columns.size() - 1) {
            return column.sql() + " " + (isEnd ? operators.upTo() : operators.behind()) + value;
        }
        return "(" + column.sql() + " " + (isEnd ? operators.upTo() : operators.from()) + value
                + " AND (" + column.sql() + " " + (isEnd ? operators.before() : operators.behind()) + value
                + " OR " + columnByColumn(position + 1, values, isEnd) + "))";
    }
}
