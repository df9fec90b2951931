package dev.pawl.cli;

import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Invocation.Patience;
import dev.pawl.cli.internal.invocation.Reports;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.internal.terminal.ProgressLine;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.report.DryRun;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Undoes migrations. */
@Command(
        name = "down",
        description = "Undo the newest migration, or several, newest first. Asks before it does.",
        customSynopsis = "pawl down [--steps=NUMBER | --to=VERSION] [--dry-run] [--yes] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar --url postgresql://app@db/shop down --dry-run")
@ExitCodes.EndsWith({0, 1, 2, 4, 5, 6, 130})
final class DownCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--steps", paramLabel = "NUMBER", description = "How many migrations to undo, by default 1.")
    @Nullable
    Integer steps;

    @Option(names = "--to", paramLabel = "VERSION", description = "Undo all above this version; 0 for all.")
    @Nullable
    Long to;

    @Option(names = "--dry-run", description = "Print the SQL that would be sent, and change nothing.")
    boolean isDryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    boolean yes;

    DownCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (steps != null && to != null) {
            throw Refusal.usage(
                            CommandOption.STEPS.given(),
                            text(" and "),
                            CommandOption.TO.given(),
                            text(" cannot be used together"))
                    .fix("say how many migrations to undo, or which version to keep");
        }
        Reports reports = new Reports(invocation);
        try (ProgressLine line = new ProgressLine(invocation.terminal())) {
            Migrator migrator = invocation.migrator(Patience.NONE, line);
            int number = steps == null ? 1 : steps;
            DryRun plan = to == null ? migrator.planDown(number) : migrator.planDownTo(to);
            if (isDryRun) {
                reports.show(plan);
                return 0;
            }
            confirm(invocation, yes, plan, "undo");
            reports.show(to == null ? migrator.down(number) : migrator.downTo(to));
        }
        return 0;
    }

    /** Asks before migrations are undone, if there are any. */
    static void confirm(Invocation invocation, boolean yes, DryRun plan, String verb) {
        List<String> names = plan.migrations().stream()
                .map(DryRun.PlannedMigration::migration)
                .map(migration -> migration.version() + " `" + migration.name() + "`")
                .toList();
        if (!names.isEmpty()) {
            invocation.confirm(yes, verb + " " + String.join(", ", names) + " on " + invocation.databaseLabel() + "?");
        }
    }
}
