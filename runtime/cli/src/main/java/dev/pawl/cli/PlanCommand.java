package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.option.ExitCodes;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what migrations would do. */
@Command(
        name = "plan",
        description = {
            "Show the SQL of the pending migrations with their locks and work.",
            "Beside each step is how large its tables are, who holds locks on them now, and which rows would make it fail."
                    + " Without a database, or with --offline, all migrations are shown. Changes nothing."
        },
        customSynopsis = "pawl plan [--offline] [--only=VERSION] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar plan --only 20260115001")
@ExitCodes.EndsWith({0, 1, 2, 4, 6})
final class PlanCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--offline", description = "Use no database, even if one is configured.")
    boolean isOffline;

    @Option(names = "--only", paramLabel = "VERSION", description = "Only this migration.")
    @Nullable
    Long only;

    PlanCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        PlanView view = isOffline || !invocation.hasDatabase()
                ? new OfflinePlan(invocation).view(only)
                : new LivePlan(invocation).view(only);
        if (invocation.isJson()) {
            invocation.print(view.json());
        } else {
            view.show(invocation.terminal());
        }
        return view.exitCode();
    }
}
