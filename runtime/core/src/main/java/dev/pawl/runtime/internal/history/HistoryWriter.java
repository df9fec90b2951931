package dev.pawl.runtime.internal.history;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Writes {@code schema_migrations}. Every method is one statement in the transaction of the caller. */
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
     * Writes a migration of which no step has been run, whatever an earlier row of that version says.
     *
     * @param session a connection
     * @param entry what the row says
     * @param state its state now
     */
    public void record(Session session, Entry entry, HistoryState state) throws SQLException {
        session.update("""
                INSERT INTO %s (version, description, applied_at, applied_by, execution_time_ms, checksum,
                                state, phase, steps_done, steps_total)
                VALUES (%d, %s, clock_timestamp(), %s, 0, %s, %s, %s, 0, %d)
                ON CONFLICT (version) DO UPDATE SET
                  description = EXCLUDED.description, applied_at = EXCLUDED.applied_at,
                  applied_by = EXCLUDED.applied_by, execution_time_ms = 0, checksum = EXCLUDED.checksum,
                  state = EXCLUDED.state, phase = EXCLUDED.phase, steps_done = EXCLUDED.steps_done,
                  steps_total = EXCLUDED.steps_total, error = NULL, rolled_back_at = NULL""".formatted(
                        table,
                        entry.version(),
                        Quote.literal(entry.description()),
                        appliedBy,
                        Quote.literal(entry.checksum()),
                        Quote.literal(state.word()),
                        Quote.literal(entry.phase()),
                        entry.stepsTotal()));
    }

    /**
     * Says how far a migration is.
     *
     * @param session a connection
     * @param version the version
     * @param state its state now; {@link HistoryState#APPLIED} and {@link HistoryState#ROLLED_BACK} set their times
     * @param stepsDone how many steps are done
     * @param stepsTotal how many there are
     * @param millis how long it took since the last time, in milliseconds
     * @return whether the row is there
     */
    public boolean advance(
            Session session, long version, HistoryState state, int stepsDone, int stepsTotal, long millis)
            throws SQLException {
        return session.update("UPDATE " + table + " SET state = " + Quote.literal(state.word())
                        + ", steps_done = " + stepsDone
                        + ", steps_total = " + stepsTotal
                        + ", execution_time_ms = execution_time_ms + " + millis
                        + ", error = NULL"
                        + time(state)
                        + " WHERE version = " + version)
                == 1;
    }

    /**
     * Says why a migration stopped.
     *
     * @param session a connection
     * @param version the version
     * @param state its state now
     * @param error why, for people
     */
    public void stop(Session session, long version, HistoryState state, String error) throws SQLException {
        session.update("UPDATE " + table + " SET state = " + Quote.literal(state.word()) + ", error = "
                + Quote.literal(error) + " WHERE version = " + version);
    }

    private static String time(HistoryState state) {
        if (state == HistoryState.APPLIED) {
            return ", applied_at = clock_timestamp()";
        }
        return state == HistoryState.ROLLED_BACK ? ", rolled_back_at = clock_timestamp()" : "";
    }
}
