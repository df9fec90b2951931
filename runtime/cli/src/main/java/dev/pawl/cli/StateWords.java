package dev.pawl.cli;

import dev.pawl.cli.internal.refusal.ExitCode;
import dev.pawl.cli.internal.terminal.Colour;
import dev.pawl.runtime.MigrationState;
import dev.pawl.runtime.MigrationStatus;
import dev.pawl.runtime.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the states of migrations mean to people and to scripts. */
final class StateWords {

    private static final Map<MigrationState, String> EXPLANATIONS = new EnumMap<>(MigrationState.class);

    static {
        EXPLANATIONS.put(MigrationState.ROLLED_BACK, "undone; the next `pawl up` runs it again");
        EXPLANATIONS.put(
                MigrationState.WAITING_FOR_CONTRACT,
                "removes what an old version of the application may use; `pawl contract` runs it once none is left");
        EXPLANATIONS.put(
                MigrationState.MISSING_CONTRACTION,
                "has not run here, though the application relies on it to have run everywhere (-Apawl.contracted);"
                        + " `pawl contract --to` runs it once no old version of the application is left");
        EXPLANATIONS.put(
                MigrationState.WAITING_FOR_BASELINE,
                "describes what was there before Pawl, and the database is not fresh; if it holds all that, `pawl baseline`"
                        + " records it");
        EXPLANATIONS.put(MigrationState.INTERRUPTED, "its runner died; `pawl up` goes on at that step");
        EXPLANATIONS.put(
                MigrationState.FAILED,
                "the steps before it are in the database; `pawl up` tries it again, `pawl down` undoes the migration if it has a way back");
        EXPLANATIONS.put(MigrationState.ROLLING_BACK, "partly undone; `pawl down` goes on");
        EXPLANATIONS.put(
                MigrationState.CHANGED,
                "edited after it was applied; restore it, or accept the edit with `pawl resolve --applied`");
        EXPLANATIONS.put(
                MigrationState.OUT_OF_ORDER, "not applied although a later one is; give it a version above the newest");
        EXPLANATIONS.put(
                MigrationState.AHEAD,
                "of a newer version of the application; it expands, so this one can live with it");
        EXPLANATIONS.put(
                MigrationState.CONTRACTED_AHEAD,
                "of a newer version of the application; it may have removed what this one uses");
        EXPLANATIONS.put(
                MigrationState.UNKNOWN, "in the database, but not in this application; restore its class or its jar");
    }

    private StateWords() {}

    /** Returns what a state means and what to do, or null if its name says that. */
    static @Nullable String explanation(MigrationState state) {
        return EXPLANATIONS.get(state);
    }

    static Colour colour(MigrationState state) {
        return switch (state) {
            case APPLIED, AHEAD -> Colour.GREEN;
            case PENDING, ROLLED_BACK, WAITING_FOR_CONTRACT, WAITING_FOR_BASELINE, RUNNING -> Colour.YELLOW;
            case INTERRUPTED,
                    FAILED,
                    ROLLING_BACK,
                    CHANGED,
                    OUT_OF_ORDER,
                    MISSING_CONTRACTION,
                    CONTRACTED_AHEAD,
                    UNKNOWN -> Colour.RED;
        };
    }

    /** Returns the code with which {@code status} ends: what does not fit counts more than what failed or is pending. */
    static int exitCode(Status status) {
        return status.migrations().stream()
                .map(migration -> exitCode(migration.state()))
                .max(StateWords::graver)
                .orElse(ExitCode.DONE);
    }

    private static int graver(int one, int other) {
        List<Integer> order = List.of(ExitCode.DONE, ExitCode.PENDING, ExitCode.FAILED, ExitCode.CHANGED);
        return Integer.compare(order.indexOf(one), order.indexOf(other));
    }

    private static int exitCode(MigrationState state) {
        return switch (state) {
            case APPLIED, AHEAD, WAITING_FOR_CONTRACT -> ExitCode.DONE;
            case PENDING, ROLLED_BACK, RUNNING, INTERRUPTED, ROLLING_BACK -> ExitCode.PENDING;
            case FAILED -> ExitCode.FAILED;
            case WAITING_FOR_BASELINE, MISSING_CONTRACTION, CHANGED, OUT_OF_ORDER, CONTRACTED_AHEAD, UNKNOWN ->
                ExitCode.CHANGED;
        };
    }

    /** Returns how many there are of each state, for example {@code 3 applied, 2 pending}. */
    static String counts(Status status) {
        List<String> counts = new ArrayList<>();
        Arrays.stream(MigrationState.values())
                .filter(state -> !status.in(state).isEmpty())
                .forEach(state -> counts.add(status.in(state).size() + " " + state));
        return counts.isEmpty() ? "no migrations" : String.join(", ", counts);
    }

    private static String nextToFit(Status status) {
        List<MigrationStatus> baselines = status.in(MigrationState.WAITING_FOR_BASELINE);
        if (!baselines.isEmpty()) {
            return "pawl baseline " + baselines.get(0).version();
        }
        List<MigrationStatus> missing = status.in(MigrationState.MISSING_CONTRACTION);
        boolean isAllThatDoesNotFit = status.migrations().stream()
                .noneMatch(
                        migration -> exitCode(migration.state()) == ExitCode.CHANGED && !missing.contains(migration));
        return missing.isEmpty() || !isAllThatDoesNotFit
                ? "pawl validate"
                : "pawl contract --to " + missing.get(missing.size() - 1).version();
    }

    /** Returns the command to run next, or null if there is nothing to do. */
    static @Nullable String next(Status status) {
        if (exitCode(status) == ExitCode.CHANGED) {
            return nextToFit(status);
        }
        if (!status.in(MigrationState.ROLLING_BACK).isEmpty()) {
            return "pawl down";
        }
        if (exitCode(status) != ExitCode.DONE) {
            return "pawl up";
        }
        return status.in(MigrationState.WAITING_FOR_CONTRACT).isEmpty() ? null : "pawl contract";
    }
}
