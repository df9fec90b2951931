package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Invocation.Patience;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.internal.terminal.Colour;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.runtime.plan.SourceRoots;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says by its exit code whether an application may start on this database. */
@Command(
        name = "validate",
        description = {
            "Fail if anything is pending, half done, changed, missing or out of order.",
            "So does a file beside the sources that was edited after the migrations were compiled.",
            "Contracting migrations may wait. Changes nothing."
        },
        customSynopsis = "pawl validate [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar --url postgresql://app@db/shop validate")
@ExitCodes.EndsWith({0, 2, 3, 4, 6})
final class ValidateCommand implements Callable<Integer> {

    @Option(
            names = "--source",
            paramLabel = "FOLDER",
            description = {
                "A folder with sources or resources of the migrations, once for each,",
                "by default src/main/java and src/main/resources, where they are there."
            })
    List<Path> sources = List.of();

    private final Invocation invocation;

    ValidateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        refuseStale();
        invocation.migrator(Patience.NONE).validate();
        if (invocation.isJson()) {
            invocation.print(new JsonObject().with("valid", true));
        } else {
            Terminal terminal = invocation.terminal();
            terminal.print(terminal.in(Colour.GREEN, "valid") + ": the history fits, and nothing is pending");
        }
        return 0;
    }

    private void refuseStale() {
        Path folder = invocation.surroundings().folder();
        SourceRoots roots = sources.isEmpty()
                ? SourceRoots.of(folder)
                : new SourceRoots(sources.stream().map(folder::resolve).toList());
        List<Path> stale = roots.stale(invocation.registry().files());
        if (!stale.isEmpty()) {
            Refusal refusal = Refusal.registry("the migrations were compiled before a file of theirs was edited");
            stale.forEach(file -> refusal.fact("edited: " + shown(file, folder)));
            throw refusal.fix("compile them again: mvn clean compile, gradle clean compileJava")
                    .fix("what makes the build notice it: docs/guides/reference-data.md#rows-in-a-file");
        }
    }

    private static Path shown(Path file, Path folder) {
        Path base = folder.toAbsolutePath();
        Path absolute = file.toAbsolutePath();
        return absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    }
}
