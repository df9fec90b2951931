package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** All commands, in the order in which the help lists them. */
final class Commands {

    private Commands() {}

    private static List<Callable<Integer>> all(Invocation invocation) {
        return List.of(
                new StatusCommand(invocation),
                new PlanCommand(invocation),
                new UpCommand(invocation),
                new ContractCommand(invocation),
                new DownCommand(invocation),
                new RedoCommand(invocation),
                new ValidateCommand(invocation),
                new ResolveCommand(invocation),
                new BaselineCommand(invocation),
                new NewCommand(invocation),
                new FreezeCommand(invocation),
                new ExplainCommand(invocation),
                new LogCommand(invocation),
                new BlockersCommand(invocation));
    }

    static CommandLine of(Invocation invocation) {
        CommandLine pawl = new CommandLine(invocation.pawl);
        all(invocation).forEach(pawl::addSubcommand);
        pawl.addSubcommand(fleet(invocation));
        pawl.addSubcommand(new CompletionCommand(invocation));
        invocation.pawl.run.addTo(pawl.getCommandSpec());
        pawl.setUsageHelpLongOptionsMaxWidth(30);
        Usage.dress(pawl);
        return pawl;
    }

    private static CommandLine fleet(Invocation invocation) {
        CommandLine fleet = new CommandLine(new FleetCommand());
        List.of(
                        new FleetUpCommand(invocation),
                        new FleetContractCommand(invocation),
                        new FleetStatusCommand(invocation))
                .forEach(fleet::addSubcommand);
        return fleet;
    }

    static String version() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return "pawl " + Objects.requireNonNullElse(version, "(not built)");
    }
}
