package dev.pawl.runtime.internal.batches;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a step is that changes rows in batches: what its history row keeps, written and read by the server as JSON.
 *
 * @param route where it goes
 * @param last the place at which it ends, which was the last one when it began
 * @param reached the place of the last row that has been looked at, or null if it is before the first
 * @param looked how many rows have been looked at, at most
 * @param changed how many of them have been changed
 * @param batches how many batches that took
 * @param size how many rows the last one had, or the first one is to have
 */
public record BatchProgress(
        BatchRoute route,
        List<String> last,
        @Nullable List<String> reached,
        long looked,
        long changed,
        long batches,
        long size) {

    /** It may change until the first release. */
    private static final String FORMAT = "0";

    /** Returns the progress of a step that begins. */
    public static BatchProgress start(BatchRoute route, List<String> last) {
        return new BatchProgress(route, last, null, 0, 0, 0, BatchPace.FIRST);
    }

    /** Whether this is what the way there has done of the rows, before it was turned round on this one. */
    public boolean isTurnedRoundOn(BatchRoute back) {
        return back.isBackOf(route);
    }

    /** Whether there is nothing left to look at. */
    public boolean isAtEnd() {
        return last.equals(reached);
    }

    /**
     * Returns this after one more batch.
     *
     * @param to the place of its last row
     * @param rows how many rows were looked at, at most
     * @param changes how many of them it has changed
     */
    public BatchProgress after(List<String> to, long rows, long changes) {
        return new BatchProgress(route, last, to, looked + rows, changed + changes, batches + 1, rows);
    }

    /** Returns the expression for the text that is kept of this. */
    public String sql() {
        return sql(reached, looked, String.valueOf(changed), batches, size);
    }

    /**
     * Returns the expression for the text that is kept of this after one more batch, in the transaction of the batch.
     *
     * @param to the place of its last row
     * @param rows how many rows are looked at, at most
     * @param changes an expression for the number of those that are changed
     */
    public String sqlAfter(List<String> to, long rows, String changes) {
        return sql(to, looked + rows, changed + " + " + changes, batches + 1, rows);
    }

    private String sql(@Nullable List<String> to, long lookedAt, String changes, long count, long next) {
        return "json_build_object('kind', 'batches', 'format', " + FORMAT + ", 'way', " + Quote.literal(route.way())
                + ", 'table', " + Quote.literal(route.table()) + ", 'key', " + array(route.key()) + ", 'last', "
                + array(last)
                + ", 'reached', " + (to == null ? "NULL" : array(to)) + ", 'looked', " + lookedAt + ", 'changed', "
                + changes
                + ", 'batches', " + count + ", 'size', " + next + ")::text";
    }

    private static String array(List<String> values) {
        return values.stream().map(Quote::literal).collect(Collectors.joining(", ", "to_json(ARRAY[", "]::text[])"));
    }

    /**
     * Returns how far it is, for people.
     *
     * @param about how many rows the table has, or 0 if that is not known
     */
    public String text(long about) {
        String of = about == 0 ? "" : String.format(Locale.ROOT, " of about %,d", about);
        return String.format(
                Locale.ROOT, "%,d%s rows looked at, %,d changed, in %,d batches", looked, of, changed, batches);
    }

    /**
     * Reads what is kept.
     *
     * @param session a connection
     * @param kept a query for the text
     * @return how far the step is, or null if nothing is kept
     */
    public static @Nullable BatchProgress kept(Session session, String kept) throws SQLException {
        return session.first(query(kept), BatchProgress::read);
    }

    private static String query(String kept) {
        return String.format(Locale.ROOT, """
                SELECT d->>'way' AS way, d->>'table' AS on_table, %1$s AS key, %2$s AS last, %3$s AS reached, (d->>'looked')::bigint AS looked,
                       (d->>'changed')::bigint AS changed, (d->>'batches')::bigint AS batches, (d->>'size')::bigint AS size
                  FROM (%4$s) k(data)
                 CROSS JOIN LATERAL (SELECT k.data::json) j(d)
                 WHERE k.data IS NOT NULL""", list("key"), list("last"), list("reached"), kept);
    }

    private static String list(String field) {
        return "CASE WHEN json_typeof(d->" + Quote.literal(field) + ") = 'array' THEN ARRAY(SELECT e.value FROM"
                + " json_array_elements_text(d->" + Quote.literal(field)
                + ") WITH ORDINALITY e(value, place) ORDER BY e.place) END";
    }

    private static BatchProgress read(ResultSet row) throws SQLException {
        return new BatchProgress(
                new BatchRoute(row.getString("way"), row.getString("on_table"), values(row, "key")),
                values(row, "last"),
                row.getArray("reached") == null ? null : values(row, "reached"),
                row.getLong("looked"),
                row.getLong("changed"),
                row.getLong("batches"),
                row.getLong("size"));
    }

    private static List<String> values(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
