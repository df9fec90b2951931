package dev.pawl.cli.internal.invocation;

import static dev.pawl.cli.words.Phrase.quoted;
import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.refusal.ExitCode;
import dev.pawl.cli.internal.terminal.Colour;
import dev.pawl.cli.words.CommandName;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.cli.words.Phrase;
import dev.pawl.cli.words.Typed;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.report.MigrationStatus;
import dev.pawl.runtime.report.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the states of migrations mean to people and to scripts. */
public final class StateWords {

    private static final Typed UP = Typed.of(CommandName.UP);
    private static final Typed CONTRACT = Typed.of(CommandName.CONTRACT);
    private static final Typed DOWN = Typed.of(CommandName.DOWN);

    private static final Map<MigrationState, Phrase> EXPLANATIONS = new EnumMap<>(MigrationState.class);

    static {
        say(MigrationState.ROLLED_BACK, text("undone; the next "), quoted(UP), text(" runs it again"));
        say(
                MigrationState.WAITING_FOR_CONTRACT,
                text("removes what an old version of the application may use; "),
                quoted(CONTRACT),
                text(" runs it once none is left"));
        say(
                MigrationState.MISSING_CONTRACTION,
                text("has not run here, though the application relies on it to have run everywhere (-Apawl.contracted);"
                        + " "),
                quoted(CONTRACT.with(CommandOption.TO.given())),
                text(" runs it once no old version of the application is left"));
        say(
                MigrationState.WAITING_FOR_BASELINE,
                text("describes what was there before Pawl, and the database is not fresh; if it holds all that, "),
                quoted(Typed.of(CommandName.BASELINE)),
                text(" records it"));
        say(MigrationState.INTERRUPTED, text("its runner died; "), quoted(UP), text(" goes on at that step"));
        say(
                MigrationState.FAILED,
                text("the steps before it are in the database; "),
                quoted(UP),
                text(" tries it again, "),
                quoted(DOWN),
                text(" undoes the migration if it has a way back"));
        say(MigrationState.ROLLING_BACK, text("partly undone; "), quoted(DOWN), text(" goes on"));
        say(
                MigrationState.CHANGED,
                text("edited after it was applied; restore it, or accept the edit with "),
                quoted(Typed.of(CommandName.RESOLVE).with(CommandOption.APPLIED.given())));
        say(
                MigrationState.OUT_OF_ORDER,
                text("not applied although a later one is; give it a version above the newest"));
        say(
                MigrationState.AHEAD,
                text("of a newer version of the application; it expands, so this one can live with it"));
        say(
                MigrationState.CONTRACTED_AHEAD,
                text("of a newer version of the application; it may have removed what this one uses"));
        say(MigrationState.UNKNOWN, text("in the database, but not in this application; restore its class or its jar"));
    }

    private StateWords() {}

    private static void say(MigrationState state, Phrase... explanation) {
        EXPLANATIONS.put(state, Phrase.of(explanation));
    }

    /** Returns what a state means and what to do, or null if its name says that. */
    public static @Nullable Phrase explanation(MigrationState state) {
        return EXPLANATIONS.get(state);
    }

    public static Colour colour(MigrationState state) {
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
    public static int exitCode(Status status) {
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
    public static String counts(Status status) {
        List<String> counts = new ArrayList<>();
        Arrays.stream(MigrationState.values())
                .filter(state -> !status.in(state).isEmpty())
                .forEach(state -> counts.add(status.in(state).size() + " " + state));
        return counts.isEmpty() ? "no migrations" : String.join(", ", counts);
    }

    private static Typed nextToFit(Status status) {
        List<MigrationStatus> baselines = status.in(MigrationState.WAITING_FOR_BASELINE);
        if (!baselines.isEmpty()) {
            return Typed.of(
                    CommandName.BASELINE, String.valueOf(baselines.get(0).version()));
        }
        List<MigrationStatus> missing = status.in(MigrationState.MISSING_CONTRACTION);
        boolean isAllThatDoesNotFit = status.migrations().stream()
                .noneMatch(
                        migration -> exitCode(migration.state()) == ExitCode.CHANGED && !missing.contains(migration));
        return missing.isEmpty() || !isAllThatDoesNotFit
                ? Typed.of(CommandName.VALIDATE)
                : CONTRACT.with(CommandOption.TO.given(
                        String.valueOf(missing.get(missing.size() - 1).version())));
    }

    /** Returns the command to run next, or null if there is nothing to do. */
    public static @Nullable Typed next(Status status) {
        if (exitCode(status) == ExitCode.CHANGED) {
            return nextToFit(status);
        }
        if (!status.in(MigrationState.ROLLING_BACK).isEmpty()) {
            return DOWN;
        }
        if (exitCode(status) != ExitCode.DONE) {
            return UP;
        }
        return status.in(MigrationState.WAITING_FOR_CONTRACT).isEmpty() ? null : CONTRACT;
    }
}
