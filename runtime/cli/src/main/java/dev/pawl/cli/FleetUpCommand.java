package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.option.FleetOptions;
import dev.pawl.cli.internal.option.FleetRunOptions;
import dev.pawl.runtime.Fleet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Does for every schema what {@code up} does for one. */
@Command(
        name = "up",
        description = "Do for every schema what `pawl up` does for one; run again, go on with what is left.",
        customSynopsis = "pawl fleet up [--schemas=NAMES | --schemas-from=QUERY] [--databases=FILE] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar fleet up --databases shards.properties")
@ExitCodes.EndsWith({0, 1, 2, 6, 130})
final class FleetUpCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    final FleetOptions fleet = new FleetOptions();

    @Mixin
    final FleetRunOptions run = new FleetRunOptions();

    FleetUpCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return new FleetRun(invocation, fleet, run).call(Fleet::up);
    }
}
