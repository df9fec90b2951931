package dev.pawl.runtime.internal.history;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code schema_migrations}: in one statement if it is there, and never changing it. */
public final class HistoryReader {

    private record Compared(boolean matches, @Nullable HistoryRow row) {}

    private static final String UNDEFINED_TABLE = "42P01";
    private static final String UNDEFINED_COLUMN = "42703";

    private final String schema;

    /**
     * A reader of the history in one schema.
     *
     * @param schema the schema, not quoted
     */
    public HistoryReader(String schema) {
        this.schema = schema;
    }

    /**
     * Reads all rows.
     *
     * @param session a connection, not in a transaction
     */
    public History readAll(Session session) throws SQLException {
        return read(session, "");
    }

    /**
     * Compares the fingerprint, and reads all rows if it differs, in the same statement.
     *
     * @param session a connection, not in a transaction
     * @param fingerprint the fingerprint of the application's migrations
     */
    public History read(Session session, String fingerprint) throws SQLException {
        try {
            return compare(session, fingerprint);
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState()) || UNDEFINED_COLUMN.equals(e.getSQLState())) {
                return readIncomplete(session);
            }
            throw e;
        }
    }

    private History compare(Session session, String fingerprint) throws SQLException {
        List<Compared> rows = session.query(comparison(fingerprint), HistoryReader::compared);
        if (rows.get(0).matches()) {
            return History.matching();
        }
        return History.differing(
                rows.stream().map(Compared::row).filter(Objects::nonNull).toList());
    }

    /** An empty history that differs comes as one row without a version. */
    private static Compared compared(ResultSet row) throws SQLException {
        return new Compared(row.getBoolean("matches"), row.getObject("version") == null ? null : HistoryRow.read(row));
    }

    private History readIncomplete(Session session) throws SQLException {
        HistoryShape shape = HistoryShape.read(session, schema);
        if (shape.isAbsent() || !shape.problems().isEmpty()) {
            return History.incomplete(shape.problems(), List.of());
        }
        String sql = "SELECT " + shape.selectList() + " FROM " + HistoryShape.table(schema) + " ORDER BY version";
        return History.incomplete(List.of(), session.query(sql, HistoryRow::read));
    }

    private String comparison(String fingerprint) {
        return """
                WITH fingerprint AS (
                  SELECT encode(sha256(convert_to(coalesce(string_agg(
                           version || ':' || CASE state WHEN 'applied' THEN checksum ELSE state END,
                           ',' ORDER BY version), ''), 'UTF8')), 'hex') AS value
                    FROM %1$s
                   WHERE state <> 'rolled_back'
                )
                SELECT f.value = %2$s AS matches, h.version, h.description, h.applied_at, h.applied_by,
                       h.execution_time_ms, h.checksum, h.state, h.phase, h.steps_done, h.steps_total, h.error,
                       h.rolled_back_at
                  FROM fingerprint f
                  LEFT JOIN %1$s h ON f.value <> %2$s
                 ORDER BY h.version""".formatted(HistoryShape.table(schema), Quote.literal(fingerprint));
    }
}
