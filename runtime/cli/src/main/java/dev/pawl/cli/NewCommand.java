package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Surroundings;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.scaffold.NewMigration;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Terminal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a migration class. */
@Command(
        name = "new",
        description = {
            "Write a migration class with the next version into the package of the newest one.",
            "What it does is guessed from descriptions such as \"add priority to conversations\", \"create invoices\" or"
                    + " \"index orders by customer_id\". Without a guess it compiles, and fails when it is run, until its body is written.",
            "With --from it does what SQL says, in the safe form: each statement becomes the operation that says the same, or stays as it"
                    + " is, with a remark."
        },
        customSynopsis =
                "pawl new DESCRIPTION... [--from=SQL] [--table=NAME] [--source=FOLDER] [--package=NAME] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar new \"add priority to conversations\"")
@ExitCodes.EndsWith({0, 2})
final class NewCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(arity = "1..*", paramLabel = "DESCRIPTION", description = "What it is for, in a few words.")
    List<String> words = List.of();

    @Option(names = "--from", paramLabel = "SQL", description = "SQL that it is to do, or a file with it.")
    @Nullable
    String from;

    @Option(names = "--table", paramLabel = "NAME", description = "The table that it changes.")
    @Nullable
    String table;

    @Option(
            names = "--source",
            paramLabel = "FOLDER",
            defaultValue = "src/main/java",
            description = "The folder with the sources, by default src/main/java.")
    Path source = Path.of("src/main/java");

    @Option(names = "--package", paramLabel = "NAME", description = "Its package.")
    @Nullable
    String packageName;

    NewCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Surroundings surroundings = invocation.surroundings();
        NewMigration migration = NewMigration.of(
                surroundings.folder(),
                source,
                String.join(" ", words),
                packageName,
                table,
                from,
                LocalDateTime.now(surroundings.clock()));
        migration.write();
        if (invocation.isJson()) {
            invocation.print(new JsonObject()
                    .with("file", migration.file())
                    .with("version", migration.version())
                    .with("name", migration.className())
                    .with("guessed", migration.origin() == NewMigration.Origin.GUESS));
        } else {
            show(migration, shown(migration.file(), surroundings.folder()));
        }
        return 0;
    }

    private void show(NewMigration migration, Path file) {
        Terminal terminal = invocation.terminal();
        terminal.print("wrote " + file + "\n");
        terminal.print(migration.text());
        terminal.print(
                switch (migration.origin()) {
                    case SQL -> "the body does what the SQL says: read it, then compile";
                    case GUESS -> "the body is a guess: correct it, then compile";
                    case NOTHING -> "describe the change in `up`: until then it compiles, but fails when it is run";
                });
    }

    private static Path shown(Path file, Path folder) {
        Path base = folder.toAbsolutePath();
        Path absolute = file.toAbsolutePath();
        return absolute.startsWith(base) ? base.relativize(absolute) : file;
    }
}
