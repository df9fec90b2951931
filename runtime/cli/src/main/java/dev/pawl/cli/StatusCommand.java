package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Invocation.Patience;
import dev.pawl.cli.internal.invocation.StateWords;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.terminal.Colour;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Table;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.cli.internal.terminal.Words;
import dev.pawl.cli.words.Dialect;
import dev.pawl.cli.words.Phrase;
import dev.pawl.cli.words.Typed;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.report.MigrationStatus;
import dev.pawl.runtime.report.Runner;
import dev.pawl.runtime.report.Status;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Shows how every migration stands. */
@Command(
        name = "status",
        description = "Show how every migration stands, also by the exit code. Changes nothing.",
        customSynopsis = "pawl status [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar --url postgresql://app@db/shop status")
@ExitCodes.EndsWith({0, 1, 2, 3, 4, 6})
final class StatusCommand implements Callable<Integer> {

    private final Invocation invocation;

    StatusCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Status status = invocation.migrator(Patience.NONE).status();
        if (invocation.isJson()) {
            invocation.print(json(status, invocation.dialect()));
        } else {
            show(status, invocation.terminal(), invocation.dialect());
        }
        return StateWords.exitCode(status);
    }

    static JsonObject json(Status status, Dialect dialect) {
        return new JsonObject()
                .with(
                        "migrations",
                        status.migrations().stream().map(StatusCommand::json).toList())
                .with("fresh", status.fresh())
                .with("runner", status.runner() == null ? null : json(status.runner()))
                .with("next", next(status, dialect))
                .with("exitCode", StateWords.exitCode(status));
    }

    private static @Nullable String next(Status status, Dialect dialect) {
        Typed next = StateWords.next(status);
        return next == null ? null : next.in(dialect);
    }

    private static JsonObject json(MigrationStatus migration) {
        return new JsonObject()
                .with("version", migration.version())
                .with("name", migration.name())
                .with("description", migration.description())
                .with(
                        "phase",
                        migration.phase() == null ? null : migration.phase().name())
                .with("state", migration.state().name())
                .with("stepsDone", migration.stepsDone())
                .with("stepsTotal", migration.stepsTotal())
                .with("appliedAt", isApplied(migration) ? migration.appliedAt() : null)
                .with("appliedBy", isApplied(migration) ? migration.appliedBy() : null)
                .with("error", migration.error())
                .with("waitingSince", migration.waitingSince())
                .with("contracted", migration.contracted());
    }

    private static JsonObject json(Runner runner) {
        return new JsonObject()
                .with("name", runner.name())
                .with("doing", runner.doing())
                .with("since", runner.since())
                .with("alive", runner.alive())
                .with("progress", runner.progress());
    }

    private static void show(Status status, Terminal terminal, Dialect dialect) {
        if (!status.migrations().isEmpty()) {
            Table table = new Table(terminal, "VERSION", "NAME", "STATE", "APPLIED (UTC)", "BY");
            status.migrations().forEach(migration -> addTo(table, migration));
            table.print();
            terminal.print("");
        }
        explain(status, terminal, dialect);
        contracted(status, terminal);
        if (status.fresh()) {
            terminal.print("fresh: everything runs in version order, contracting migrations and a baseline too");
            terminal.print("");
        }
        runner(status.runner(), terminal);
        String next = next(status, dialect);
        terminal.print(StateWords.counts(status) + (next == null ? "" : "; next: " + terminal.in(Colour.BOLD, next)));
    }

    private static void addTo(Table table, MigrationStatus migration) {
        boolean isApplied = isApplied(migration);
        table.row(
                2,
                StateWords.colour(migration.state()),
                String.valueOf(migration.version()),
                Objects.requireNonNullElse(migration.name(), "(" + migration.description() + ")"),
                state(migration),
                isApplied ? Words.of(migration.appliedAt()) : "",
                isApplied ? Objects.requireNonNullElse(migration.appliedBy(), "") : "");
    }

    /** The history says of one that was begun when that was. */
    private static boolean isApplied(MigrationStatus migration) {
        return switch (migration.state()) {
            case RUNNING, INTERRUPTED, FAILED, ROLLING_BACK, ROLLED_BACK -> false;
            default -> migration.appliedAt() != null;
        };
    }

    private static String state(MigrationStatus migration) {
        return switch (migration.state()) {
            case RUNNING, INTERRUPTED, FAILED, ROLLING_BACK ->
                migration.state() + " at step " + (migration.stepsDone() + 1) + " of " + migration.stepsTotal();
            default -> migration.state().toString();
        };
    }

    private static void contracted(Status status, Terminal terminal) {
        status.migrations().stream()
                .filter(MigrationStatus::contracted)
                .reduce((first, second) -> second)
                .ifPresent(newest -> {
                    terminal.print("contracted everywhere, says the application: up to " + newest.version() + " "
                            + newest.name());
                    terminal.print("");
                });
    }

    /** Says once what each state means that is not plain. */
    private static void explain(Status status, Terminal terminal, Dialect dialect) {
        for (MigrationState state : MigrationState.values()) {
            Phrase explanation = StateWords.explanation(state);
            if (explanation != null && !status.in(state).isEmpty()) {
                terminal.print(
                        terminal.in(StateWords.colour(state), state.toString()) + ": " + explanation.in(dialect));
                status.in(state).forEach(migration -> detail(migration, terminal));
            }
        }
        if (status.migrations().stream().anyMatch(it -> StateWords.explanation(it.state()) != null)) {
            terminal.print("");
        }
    }

    private static void detail(MigrationStatus migration, Terminal terminal) {
        if (migration.waitingSince() != null) {
            terminal.print("  " + migration.version() + ": since " + Words.of(migration.waitingSince()));
        } else if (migration.error() != null) {
            terminal.print("  " + migration.version() + ": "
                    + migration.error().strip().replace("\n", "\n    "));
        }
    }

    private static void runner(@Nullable Runner runner, Terminal terminal) {
        if (runner != null) {
            terminal.print((runner.alive() ? "at work: " : "died: ")
                    + runner.name()
                    + (runner.since() == null ? "" : ", since " + Words.of(runner.since()))
                    + (runner.doing() == null ? "" : ", " + runner.doing())
                    + (runner.progress() == null ? "" : ", " + runner.progress()));
            terminal.print("");
        }
    }
}
