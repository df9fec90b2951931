package dev.pawl.runtime.internal.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code schema_migrations}.
 *
 * @param version the version
 * @param description what the migration was for
 * @param appliedAt when it was finished, or begun if it is not finished
 * @param appliedBy who ran it
 * @param executionMillis how long its steps took, in milliseconds
 * @param checksum the checksum it had, or null if it was recorded by hand without one
 * @param state how far it is
 * @param stateWord the state as it is written
 * @param phase {@code expand} or {@code contract}, or null in an adopted row
 * @param stepsDone how many steps are in the database, or undone while rolling back
 * @param stepsTotal how many steps there are on that way
 * @param error why the last step failed
 * @param rolledBackAt when it was undone
 * @param pawlVersion the version of Pawl that wrote the row last, or null in an adopted one
 */
public record HistoryRow(
        long version,
        @Nullable String description,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        long executionMillis,
        @Nullable String checksum,
        HistoryState state,
        @Nullable String stateWord,
        @Nullable String phase,
        int stepsDone,
        int stepsTotal,
        @Nullable String error,
        @Nullable Instant rolledBackAt,
        @Nullable String pawlVersion) {

    static HistoryRow read(ResultSet row) throws SQLException {
        return new HistoryRow(
                row.getLong("version"),
                row.getString("description"),
                instant(row, "applied_at"),
                row.getString("applied_by"),
                row.getLong("execution_time_ms"),
                row.getString("checksum"),
                HistoryState.of(row.getString("state")),
                row.getString("state"),
                row.getString("phase"),
                row.getInt("steps_done"),
                row.getInt("steps_total"),
                row.getString("error"),
                instant(row, "rolled_back_at"),
                row.getString("pawl_version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
