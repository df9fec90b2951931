package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.internal.history.HistoryRow;
import dev.pawl.runtime.internal.history.HistoryState;
import dev.pawl.runtime.plan.Checksums;
import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version as the application and the database know it; at least one of them does.
 *
 * @param migration what the registry says, or null
 * @param row what the history says, or null
 */
record Entry(
        long version,
        @Nullable RegisteredMigration migration,
        @Nullable HistoryRow row) {

    /** Whether the database holds it, or a part of it. */
    boolean isRecorded() {
        return row != null && row.state() != HistoryState.ROLLED_BACK;
    }

    boolean isContracting() {
        return migration == null ? "contract".equals(recorded().phase()) : migration.phase() == Phase.CONTRACT;
    }

    boolean hasRecordedChecksum() {
        String checksum = recorded().checksum();
        return checksum == null || Checksums.of(registered().checksums()).have(checksum);
    }

    RegisteredMigration registered() {
        return Objects.requireNonNull(migration, "only in the history");
    }

    HistoryRow recorded() {
        return Objects.requireNonNull(row, "only in the registry");
    }

    String label() {
        return migration == null ? "migration " + version + " (" + recorded().description() + ")" : migration.label();
    }
}
