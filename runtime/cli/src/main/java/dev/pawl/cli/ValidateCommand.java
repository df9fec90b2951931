package dev.pawl.cli;

import dev.pawl.cli.Invocation.Patience;
import dev.pawl.cli.internal.terminal.Colour;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says by its exit code whether an application may start on this database. */
@Command(
        name = "validate",
        description = {
            "Fail if anything is pending, half done, changed, missing or out of order.",
            "Contracting migrations may wait. Changes nothing."
        },
        customSynopsis = "pawl validate [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar --url postgresql://app@db/shop validate")
@ExitCodes.EndsWith({0, 2, 3, 4, 6})
final class ValidateCommand implements Callable<Integer> {

    private final Invocation invocation;

    ValidateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.migrator(Patience.NONE).validate();
        if (invocation.isJson()) {
            invocation.print(new JsonObject().with("valid", true));
        } else {
            Terminal terminal = invocation.terminal();
            terminal.print(terminal.in(Colour.GREEN, "valid") + ": the history fits, and nothing is pending");
        }
        return 0;
    }
}
