package dev.pawl.runtime.internal.history;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads {@code schema_migrations}: in one statement if it is there, and never changing it. */
public final class HistoryReader {

    private static final String UNDEFINED_TABLE = "42P01";
    /** What PostgreSQL says only to whoever makes a table; a query says that there is no such table. */
    private static final String INVALID_SCHEMA_NAME = "3F000";

    private static final String UNDEFINED_COLUMN = "42703";

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final String schema;
    private final String fresh;
    private final String freshBefore;

    /**
     * A reader of the history in one schema.
     *
     * @param schema the schema, not quoted
     * @param fresh a query of one value: up to which version a run on a fresh database is to go, or null
     * @param freshBefore the same query for the layout before
     */
    public HistoryReader(String schema, String fresh, String freshBefore) {
        this.schema = schema;
        this.fresh = fresh;
        this.freshBefore = freshBefore;
    }

    /**
     * Reads all rows.
     *
     * @param session a connection, not in a transaction
     */
    public History read(Session session) throws SQLException {
        History history = readComplete(session, HistoryColumn.names(), fresh);
        return history == null ? readIncomplete(session) : history;
    }

    /** Reads what a layout has; returns null if it is another one, or if not all of it may be seen. */
    private @Nullable History readComplete(Session session, String columns, String freshTo) throws SQLException {
        try {
            AtomicReference<@Nullable Long> last = new AtomicReference<>();
            List<HistoryRow> rows = session.read(query(columns + ", (" + freshTo + ") AS fresh_to"), row -> {
                last.set(row.getObject("fresh_to", Long.class));
                return HistoryRow.read(row);
            });
            return new History(List.of(), rows, last.get());
        } catch (SQLException e) {
            // who may only look at the history need not see the lease
            if (isIncomplete(e) || INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                return null;
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
            return new History(shape.problems(), List.of(), null);
        }
        // another runner may have made it since, and begun a run that must not be taken for one on a database in use
        History madeMeanwhile = readComplete(session, HistoryColumn.names(), fresh);
        History older = madeMeanwhile == null ? readComplete(session, shape.selectList(), freshBefore) : madeMeanwhile;
        return older == null
                ? new History(List.of(), session.read(query(shape.selectList()), HistoryRow::read), null)
                : older;
    }

    private boolean hasSchema(Session session) throws SQLException {
        return !session.query(
                        "SELECT FROM pg_catalog.pg_namespace WHERE nspname = " + Quote.literal(schema), row -> schema)
                .isEmpty();
    }

    private String query(String columns) {
        return "SELECT " + columns + " FROM " + HistoryShape.table(schema) + " ORDER BY version";
    }
}
