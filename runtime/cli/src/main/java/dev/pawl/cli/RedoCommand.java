package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Invocation.Patience;
import dev.pawl.cli.internal.invocation.Reports;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.ProgressLine;
import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.DryRun;
import dev.pawl.runtime.report.MigrationReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Undoes migrations and runs them again. */
@Command(
        name = "redo",
        description = {
            "Undo the newest migration, or several, and run them again. Asks before it does.",
            "That helps while a migration is being written. What is lost on the way back stays lost."
        },
        customSynopsis = "pawl redo [--steps=NUMBER] [--dry-run] [--yes] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath target/classes --url postgresql://localhost/shop_dev redo")
@ExitCodes.EndsWith({0, 1, 2, 4, 5, 6, 130})
final class RedoCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = "--steps",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "How many migrations, by default 1.")
    int steps = 1;

    @Option(names = "--dry-run", description = "Print the SQL that undoes them, and change nothing.")
    boolean isDryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    boolean yes;

    RedoCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Reports reports = new Reports(invocation);
        try (ProgressLine line = new ProgressLine(invocation.terminal())) {
            Migrator migrator = invocation.migrator(Patience.NONE, line);
            DryRun plan = migrator.planDown(steps);
            if (isDryRun) {
                reports.show(plan);
                return 0;
            }
            if (plan.migrations().isEmpty()) {
                reports.show(migrator.down(steps));
                return 0;
            }
            DownCommand.confirm(invocation, yes, plan, "undo and run again");
            MigrationReport down = migrator.down(steps);
            show(reports, down, again(migrator, plan));
        }
        return 0;
    }

    private static MigrationReport again(Migrator migrator, DryRun undone) {
        List<RegisteredMigration> migrations = undone.migrations().stream()
                .map(DryRun.PlannedMigration::migration)
                .toList();
        long newest = migrations.stream()
                .mapToLong(RegisteredMigration::version)
                .max()
                .orElseThrow();
        return migrations.stream().anyMatch(migration -> migration.phase() == Phase.CONTRACT)
                ? migrator.contractTo(newest)
                : migrator.upTo(newest);
    }

    private void show(Reports reports, MigrationReport down, MigrationReport up) {
        if (invocation.isJson()) {
            invocation.print(new JsonObject().with("down", Reports.json(down)).with("up", Reports.json(up)));
        } else {
            reports.show(down);
            reports.show(up);
        }
    }
}
