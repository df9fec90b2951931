package dev.pawl.runtime.internal.history;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.plan.Release;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The statements that write {@code schema_migrations}. */
public final class HistoryWriter {

    /**
     * What a row says about its migration, whatever becomes of it.
     *
     * @param version the version
     * @param description what the migration is for
     * @param checksum its checksum
     * @param phase {@code expand} or {@code contract}
     * @param stepsTotal how many steps it has
     */
    public record Entry(long version, String description, String checksum, String phase, int stepsTotal) {}

    /** What a statement complains of that needs the row of a migration. */
    public static final String ROW_IS_GONE = "pawl: the row of this migration is gone";

    private static final String MILLIS_OF_TRANSACTION =
            "(1000::numeric * extract(epoch FROM clock_timestamp() - transaction_timestamp()))::bigint";

    private static final String PAWL_VERSION = Quote.literal(Release.VERSION);

    private final String table;
    private final String appliedBy;

    /**
     * A writer of the history in one schema.
     *
     * @param schema the schema, not quoted
     * @param appliedBy what to write as {@code applied_by}, or null for the database's user
     */
    public HistoryWriter(String schema, @Nullable String appliedBy) {
        this.table = HistoryShape.table(schema);
        this.appliedBy = appliedBy == null ? "current_user" : Quote.literal(appliedBy);
    }

    /**
     * Returns the statement for a migration of which no step has been run, whatever an earlier row of that version says.
     *
     * @param entry what the row says
     * @param state its state now
     */
    public String record(Entry entry, HistoryState state) {
        return String.format(
                Locale.ROOT,
                """
                INSERT INTO %s (version, description, applied_at, applied_by, execution_time_ms, checksum,
                                state, phase, steps_done, steps_total, pawl_version)
                VALUES (%d, %s, clock_timestamp(), %s, 0, %s, %s, %s, 0, %d, %s)
                ON CONFLICT (version) DO UPDATE SET
                  description = EXCLUDED.description, applied_at = EXCLUDED.applied_at,
                  applied_by = EXCLUDED.applied_by, execution_time_ms = 0, checksum = EXCLUDED.checksum,
                  state = EXCLUDED.state, phase = EXCLUDED.phase, steps_done = EXCLUDED.steps_done,
                  steps_total = EXCLUDED.steps_total, error = NULL, rolled_back_at = NULL,
                  pawl_version = EXCLUDED.pawl_version, step_data = NULL""",
                table,
                entry.version(),
                Quote.literal(entry.description()),
                appliedBy,
                Quote.literal(entry.checksum()),
                Quote.literal(state.word()),
                Quote.literal(entry.phase()),
                entry.stepsTotal(),
                PAWL_VERSION);
    }

    /**
     * Whether a statement failed that needs the row of a migration.
     *
     * @param failure any failure
     */
    public static boolean isRowGone(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains(ROW_IS_GONE);
    }

    /**
     * Returns the statement that says how far a migration is, and adds the time since the transaction began. It returns
     * the version, or nothing if the row is gone, which must not be: {@link #ROW_IS_GONE}. What a step has kept for itself
     * goes with it.
     *
     * @param version the version
     * @param state its state now; {@link HistoryState#APPLIED} and {@link HistoryState#ROLLED_BACK} set their times
     * @param stepsDone how many steps are done
     * @param stepsTotal how many there are
     * @param millis what to add to that time, in milliseconds
     */
    public String advance(long version, HistoryState state, int stepsDone, int stepsTotal, long millis) {
        return update(version, state, stepsDone, stepsTotal, millis, ", step_data = NULL");
    }

    /**
     * Returns the statement that says that a migration goes on where it stopped, or back from there. It returns the version, as the
     * other does.
     *
     * @param version the version
     * @param state its state now
     * @param stepsDone how many steps are done
     * @param stepsTotal how many there are
     */
    public String resume(long version, HistoryState state, int stepsDone, int stepsTotal) {
        return update(version, state, stepsDone, stepsTotal, 0, "");
    }

    /**
     * Returns the statement that keeps something for the step that is not done yet, and adds the time since the transaction began. It
     * returns the version, as the others do.
     *
     * @param version the version
     * @param data an expression for what is kept
     */
    public String keep(long version, String data) {
        return "UPDATE " + table + " SET step_data = " + data
                + ", execution_time_ms = execution_time_ms + " + MILLIS_OF_TRANSACTION
                + ", pawl_version = " + PAWL_VERSION + " WHERE version = " + version + " RETURNING version";
    }

    /**
     * Returns the query for what is kept for the step that is not done yet.
     *
     * @param version the version
     */
    public String kept(long version) {
        return "SELECT step_data FROM " + table + " WHERE version = " + version;
    }

    private String update(long version, HistoryState state, int stepsDone, int stepsTotal, long millis, String more) {
        return "UPDATE " + table + " SET state = " + Quote.literal(state.word())
                + ", steps_done = " + stepsDone
                + ", steps_total = " + stepsTotal
                + ", execution_time_ms = execution_time_ms + " + MILLIS_OF_TRANSACTION + " + " + millis
                + ", error = NULL, pawl_version = " + PAWL_VERSION
                + time(state) + more
                + " WHERE version = " + version + " RETURNING version";
    }

    /**
     * Returns the statement that says why a migration stopped.
     *
     * @param version the version
     * @param state its state now
     * @param error why, for people
     */
    public String stop(long version, HistoryState state, String error) {
        return "UPDATE " + table + " SET state = " + Quote.literal(state.word()) + ", error = " + Quote.literal(error)
                + ", pawl_version = " + PAWL_VERSION
                + " WHERE version = " + version;
    }

    private static String time(HistoryState state) {
        if (state == HistoryState.APPLIED) {
            return ", applied_at = clock_timestamp()";
        }
        return state == HistoryState.ROLLED_BACK ? ", rolled_back_at = clock_timestamp()" : "";
    }
}
