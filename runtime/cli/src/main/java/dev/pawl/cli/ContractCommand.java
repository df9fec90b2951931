package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Invocation.Patience;
import dev.pawl.cli.internal.invocation.Reports;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.terminal.ProgressLine;
import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.report.DryRun;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the contracting migrations too. */
@Command(
        name = "contract",
        description = {
            "Run the contracting migrations that wait, after what `pawl up` would run.",
            "They remove or tighten what an old version of the application may still use, so run this when none is left.",
            "With --to everything up to that version runs, in version order: for a database without a contraction that the"
                    + " application relies on (-Apawl.contracted)."
        },
        customSynopsis = "pawl contract [--to=VERSION] [--dry-run] [--yes] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar --url postgresql://app@db/shop contract --yes")
@ExitCodes.EndsWith({0, 1, 2, 4, 5, 6, 130})
final class ContractCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            description = "The last version to run; all up to it run in version order.")
    @Nullable
    Long to;

    @Option(names = "--dry-run", description = "Print the SQL that would be sent, and change nothing.")
    boolean isDryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    boolean yes;

    ContractCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Reports reports = new Reports(invocation);
        try (ProgressLine line = new ProgressLine(invocation.terminal())) {
            Migrator migrator = invocation.migrator(Patience.OF_RUNTIME, line);
            if (isDryRun) {
                reports.show(plan(migrator));
                return 0;
            }
            if (!yes) {
                confirm(plan(migrator));
            }
            reports.show(to == null ? migrator.contract() : migrator.contractTo(to));
        }
        return 0;
    }

    private DryRun plan(Migrator migrator) {
        return to == null ? migrator.planContract() : migrator.planContractTo(to);
    }

    private void confirm(DryRun plan) {
        List<String> contracting = plan.migrations().stream()
                .map(DryRun.PlannedMigration::migration)
                .filter(migration -> migration.phase() == Phase.CONTRACT)
                .map(migration -> migration.version() + " `" + migration.name() + "`")
                .toList();
        if (!contracting.isEmpty() && !plan.fresh()) {
            invocation.confirm(
                    yes,
                    "run " + String.join(", ", contracting)
                            + ", which an old version of the application may not survive?");
        }
    }
}
