package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.internal.terminal.Colour;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.cli.internal.terminal.Words;
import dev.pawl.cli.words.CommandName;
import dev.pawl.cli.words.Typed;
import dev.pawl.runtime.frozen.FreezePlan;
import dev.pawl.runtime.frozen.FrozenMigration;
import dev.pawl.runtime.frozen.LockFile;
import dev.pawl.runtime.frozen.LockFileException;
import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Freezes the migrations of a release, or fails if that was forgotten. */
@Command(
        name = "freeze",
        description = {
            "Add the migrations that are not frozen yet to the lock file, so that nobody edits them any more.",
            "With --check nothing is written: it ends with 3 if any is not frozen. Needs no database."
        },
        customSynopsis = "pawl freeze [--check] [--lock-file=FILE] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar freeze")
@ExitCodes.EndsWith({0, 2, 3, 4})
final class FreezeCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = "--lock-file",
            paramLabel = "FILE",
            defaultValue = "pawl.lock",
            description = "The lock file, by default pawl.lock in the working folder.")
    Path lockFile = Path.of("pawl.lock");

    @Option(names = "--check", description = "Only say whether all migrations are frozen.")
    boolean isCheck;

    FreezeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path path = invocation
                .surroundings()
                .folder()
                .resolve(lockFile)
                .toAbsolutePath()
                .normalize();
        try {
            LockFile file = isCheck ? LockFile.read(path) : LockFile.readOrBegin(path);
            FreezePlan plan = FreezePlan.of(file, migrations());
            refuseChanged(plan);
            if (!isCheck) {
                file.append(plan.fresh());
            }
            show(plan.fresh());
            return isCheck && !plan.fresh().isEmpty() ? 3 : 0;
        } catch (LockFileException e) {
            throw Refusal.usage(e.headline()).fix(String.join(" ", e.fix()));
        }
    }

    private List<FrozenMigration> migrations() {
        return invocation.registry().migrations().stream()
                .map((RegisteredMigration migration) -> FrozenMigration.now(
                        migration.version(),
                        migration.className(),
                        migration.checksums(),
                        migration.phase() == Phase.CONTRACT))
                .toList();
    }

    private void refuseChanged(FreezePlan plan) {
        if (!plan.differences().isEmpty()) {
            Refusal refusal =
                    Refusal.history("the migrations are not what was frozen in " + lockFile + ", so nothing was done");
            plan.differences().forEach(refusal::fact);
            throw refusal.fix("compile with the option -Apawl.lockFile: it says at each of them what to do");
        }
    }

    private void show(List<FrozenMigration> fresh) {
        if (invocation.isJson()) {
            invocation.print(new JsonObject()
                    .with("written", !isCheck && !fresh.isEmpty())
                    .with(
                            isCheck ? "notFrozen" : "frozen",
                            fresh.stream()
                                    .map(each -> new JsonObject()
                                            .with("version", each.version())
                                            .with("name", each.name()))
                                    .toList()));
            return;
        }
        Terminal terminal = invocation.terminal();
        if (fresh.isEmpty()) {
            terminal.print(terminal.in(Colour.GREEN, "frozen") + ": all migrations are");
            return;
        }
        terminal.print(
                isCheck
                        ? Words.count(fresh.size(), "migration") + " not frozen; next: "
                                + Typed.of(CommandName.FREEZE).in(invocation.dialect())
                        : "froze " + Words.count(fresh.size(), "migration") + " in " + lockFile);
        fresh.forEach(each -> terminal.print("  " + each.version() + " " + each.name()));
    }
}
