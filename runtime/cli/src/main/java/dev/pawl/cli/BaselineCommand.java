package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Invocation.Patience;
import dev.pawl.cli.internal.invocation.Reports;
import dev.pawl.cli.internal.option.ExitCodes;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records migrations that a database holds already. */
@Command(
        name = "baseline",
        description = {
            "Record all migrations up to a version as applied, without running them.",
            "That is done once, for a database that holds already what they do. Asks before it does, and refuses if the"
                    + " catalogue is different, naming every difference."
        },
        customSynopsis = "pawl baseline VERSION [--force] [--yes] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar --url postgresql://app@db/shop baseline 20260101001"
                + " --yes")
@ExitCodes.EndsWith({0, 1, 2, 5, 6})
final class BaselineCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "VERSION", description = "The last version to record.")
    long version;

    @Option(names = "--force", description = "Do not ask the catalogue.")
    boolean isForced;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    boolean yes;

    BaselineCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var migrator = invocation.migrator(Patience.NONE);
        invocation.confirm(
                yes,
                "record all migrations up to " + version + " as applied on " + invocation.databaseLabel()
                        + " without running them?");
        new Reports(invocation).show(isForced ? migrator.forceBaseline(version) : migrator.baseline(version));
        return 0;
    }
}
