package dev.pawl.runtime.internal.history;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.util.List;

/** Reads {@code schema_migrations}: in one statement if it is there, and never changing it. */
public final class HistoryReader {

    private static final String UNDEFINED_TABLE = "42P01";
    /** What PostgreSQL says only to whoever makes a table; a query says that there is no such table. */
    private static final String INVALID_SCHEMA_NAME = "3F000";

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
    public History read(Session session) throws SQLException {
        try {
            return new History(List.of(), rows(session, HistoryColumn.names()));
        } catch (SQLException e) {
            if (isIncomplete(e)) {
                return readIncomplete(session);
            }
            throw e;
        }
    }

    /**
     * Whether a statement failed because Pawl's tables are not there, or are of another layout.
     *
     * @param failure any failure
     */
    public static boolean isIncomplete(SQLException failure) {
        return UNDEFINED_TABLE.equals(failure.getSQLState()) || isUndefinedColumn(failure);
    }

    /**
     * Whether a statement failed because a column is not there.
     *
     * @param failure any failure
     */
    public static boolean isUndefinedColumn(SQLException failure) {
        return UNDEFINED_COLUMN.equals(failure.getSQLState());
    }

    /** The table is not there, or is somebody else's. */
    private History readIncomplete(Session session) throws SQLException {
        HistoryShape shape = HistoryShape.read(session, schema);
        if (shape.isAbsent() && !hasSchema(session)) {
            throw new SQLException(
                    "ERROR: schema " + Quote.identifier(schema) + " does not exist", INVALID_SCHEMA_NAME);
        }
        if (shape.isAbsent() || !shape.problems().isEmpty()) {
            return new History(shape.problems(), List.of());
        }
        return new History(List.of(), rows(session, shape.selectList()));
    }

    private boolean hasSchema(Session session) throws SQLException {
        return !session.query(
                        "SELECT FROM pg_catalog.pg_namespace WHERE nspname = " + Quote.literal(schema), row -> schema)
                .isEmpty();
    }

    private List<HistoryRow> rows(Session session, String columns) throws SQLException {
        return session.read(
                "SELECT " + columns + " FROM " + HistoryShape.table(schema) + " ORDER BY version", HistoryRow::read);
    }
}
