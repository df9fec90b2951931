package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.option.FleetOptions;
import dev.pawl.cli.internal.option.FleetRunOptions;
import dev.pawl.runtime.Fleet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does for every schema what {@code contract} does for one. */
@Command(
        name = "contract",
        description = "Do for every schema what `pawl contract` does for one. Asks before it does.",
        customSynopsis =
                "pawl fleet contract [--schemas=NAMES | --schemas-from=QUERY] [--databases=FILE] [--to=VERSION] [--yes]"
                        + " [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar fleet contract --databases shards.properties --yes")
@ExitCodes.EndsWith({0, 1, 2, 6, 130})
final class FleetContractCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    final FleetOptions fleet = new FleetOptions();

    @Mixin
    final FleetRunOptions run = new FleetRunOptions();

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            order = 7,
            description = "The last version to run; all up to it run in version order.")
    @Nullable
    Long to;

    @Option(
            names = {"-y", "--yes"},
            order = 8,
            description = "Do not ask.")
    boolean yes;

    FleetContractCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.confirm(
                yes,
                "run the contracting migrations on the whole fleet, which an old version of the"
                        + " application may not survive?");
        Long last = to;
        return new FleetRun(invocation, fleet, run)
                .call(last == null ? Fleet::contract : schemas -> schemas.contractTo(last));
    }
}
