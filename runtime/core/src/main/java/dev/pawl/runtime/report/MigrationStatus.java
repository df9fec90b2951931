package dev.pawl.runtime.report;

import dev.pawl.runtime.registry.Phase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one migration stands.
 *
 * @param version its version
 * @param name the simple name of its class, or null if only the database knows it
 * @param description what it is for
 * @param phase when it may run, or null if only the database knows it and does not say
 * @param state how it stands
 * @param stepsDone how many of its steps are done, on the way forward or back; 0 if it was not begun
 * @param stepsTotal how many steps that way has, or 0 if it was not begun
 * @param appliedAt when it was applied, by the server's clock, or null
 * @param appliedBy who applied it, or null
 * @param error why it failed, or null
 * @param waitingSince since when a contracting migration that waits is known to do so, by the server's clock, or null: the
 *     first time that a run saw it, or when a later migration was applied, or else an earlier one
 * @param contracted whether the application was compiled knowing that it has run everywhere
 */
public record MigrationStatus(
        long version,
        @Nullable String name,
        @Nullable String description,
        @Nullable Phase phase,
        MigrationState state,
        int stepsDone,
        int stepsTotal,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable String error,
        @Nullable Instant waitingSince,
        boolean contracted) {

    /** Returns one line, and the error indented below it. */
    @Override
    public String toString() {
        String line = version + "  " + progress() + "  " + (name == null ? "" : name + ": ") + description;
        return error == null ? line : line + "\n    " + error.strip().replace("\n", "\n    ");
    }

    private String progress() {
        return switch (state) {
            case FAILED, INTERRUPTED, RUNNING, ROLLING_BACK ->
                state + " at step " + (stepsDone + 1) + " of " + stepsTotal;
            case APPLIED -> state + " " + appliedAt + " by " + appliedBy;
            case WAITING_FOR_CONTRACT -> state + (waitingSince == null ? "" : " since " + waitingSince);
            default -> state.toString();
        };
    }
}
