package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.terminal.JsonObject;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints a script with which shells complete commands and options. */
@Command(
        name = "completion",
        description = "Print a script with which bash and zsh complete commands and options.",
        customSynopsis = "pawl completion",
        footer = {"  alias pawl='java -jar /opt/pawl/pawl-cli-all.jar'", "  source <(pawl completion)"})
@ExitCodes.EndsWith({0, 2})
final class CompletionCommand implements Callable<Integer> {

    private final Invocation invocation;

    CompletionCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        String script = AutoComplete.bash("pawl", Commands.of(invocation));
        if (invocation.isJson()) {
            invocation.print(new JsonObject().with("script", script));
        } else {
            invocation.terminal().print(script.stripTrailing());
        }
        return 0;
    }
}
