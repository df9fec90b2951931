package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Invocation.Patience;
import dev.pawl.cli.internal.invocation.Reports;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.terminal.ProgressLine;
import dev.pawl.runtime.Migrator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs what is pending. */
@Command(
        name = "up",
        description = {
            "Run the pending migrations; go on with one that failed or was interrupted.",
            "Contracting migrations are left for `pawl contract`, but on a fresh database, where everything runs in version"
                    + " order: one without history and without anything that the migrations make."
        },
        customSynopsis = "pawl up [--to=VERSION] [--dry-run] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar --url postgresql://app@db/shop up")
@ExitCodes.EndsWith({0, 1, 2, 4, 5, 6, 130})
final class UpCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--to", paramLabel = "VERSION", description = "The last version to run.")
    @Nullable
    Long to;

    @Option(names = "--dry-run", description = "Print the SQL that would be sent, and change nothing.")
    boolean isDryRun;

    UpCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Reports reports = new Reports(invocation);
        try (ProgressLine line = new ProgressLine(invocation.terminal())) {
            Migrator migrator = invocation.migrator(Patience.OF_RUNTIME, line);
            if (isDryRun) {
                reports.show(to == null ? migrator.plan() : migrator.planTo(to));
            } else {
                reports.show(to == null ? migrator.up() : migrator.upTo(to));
            }
        }
        return 0;
    }
}
