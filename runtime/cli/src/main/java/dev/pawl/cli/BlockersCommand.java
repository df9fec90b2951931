package dev.pawl.cli;

import static dev.pawl.cli.words.Phrase.quoted;
import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Invocation.Patience;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Table;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.cli.internal.terminal.Words;
import dev.pawl.cli.words.CommandName;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.cli.words.Typed;
import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.failure.Blocker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows who is in the way of what is pending. */
@Command(
        name = "blockers",
        description = "Show who holds locks that the pending migrations would wait for, and end one after asking.",
        customSynopsis = "pawl blockers [--end=PID [--yes]] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --classpath app.jar --url postgresql://app@db/shop blockers --end 4711")
@ExitCodes.EndsWith({0, 1, 2, 4, 6})
final class BlockersCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = "--end",
            paramLabel = "PID",
            description = "End this session: its transaction is rolled back, its client gets an error.")
    @Nullable
    Integer end;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask before --end.")
    boolean yes;

    BlockersCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Migrator migrator = invocation.migrator(Patience.NONE);
        List<Blocker> blockers = migrator.blockers();
        if (end != null) {
            end(migrator, blockers, end);
        } else if (invocation.isJson()) {
            invocation.print(new JsonObject()
                    .with(
                            "blockers",
                            blockers.stream().map(BlockersCommand::json).toList()));
        } else {
            show(blockers);
        }
        return 0;
    }

    static JsonObject json(Blocker blocker) {
        return new JsonObject()
                .with("pid", blocker.pid())
                .with("user", blocker.user())
                .with("application", blocker.application())
                .with("state", blocker.state())
                .with("transactionSeconds", seconds(blocker.transactionAge()))
                .with("stateSeconds", seconds(blocker.stateAge()))
                .with("query", blocker.query())
                .with("table", blocker.table())
                .with("mode", blocker.mode());
    }

    private void end(Migrator migrator, List<Blocker> blockers, int pid) {
        Blocker blocker = blockers.stream()
                .filter(it -> it.pid() == pid)
                .findFirst()
                .orElseThrow(() -> Refusal.failed("no session with pid " + pid + " is in the way of what is pending")
                        .fix(text("see "), quoted(Typed.of(CommandName.BLOCKERS)), text(" for those that are")));
        invocation.confirm(yes, "end " + blocker + "?");
        boolean ended = migrator.endBlocker(pid);
        if (!ended) {
            throw Refusal.failed("the session with pid " + pid + " was gone already");
        }
        if (invocation.isJson()) {
            invocation.print(new JsonObject().with("ended", json(blocker)));
        } else {
            invocation.terminal().print("ended pid " + pid);
        }
    }

    private void show(List<Blocker> blockers) {
        Terminal terminal = invocation.terminal();
        if (blockers.isEmpty()) {
            terminal.print("nobody is in the way of what is pending");
            return;
        }
        Table table = new Table(terminal, "PID", "USER", "APPLICATION", "STATE", "OPEN FOR", "TABLE", "HOLDS", "QUERY");
        blockers.forEach(blocker -> table.row(
                blocker.pid() == 0 ? "prepared" : String.valueOf(blocker.pid()),
                Objects.requireNonNullElse(blocker.user(), ""),
                blocker.application(),
                Objects.requireNonNullElse(blocker.state(), "(may not be seen)"),
                blocker.transactionAge() == null ? "" : Words.of(blocker.transactionAge()),
                Objects.requireNonNullElse(blocker.table(), ""),
                Objects.requireNonNullElse(blocker.mode(), ""),
                query(blocker)));
        table.print();
        terminal.print("");
        Typed ending = Typed.of(CommandName.BLOCKERS).with(CommandOption.END.given("PID"));
        terminal.print(Words.count(blockers.size(), "session") + " in the way; end one with `"
                + ending.in(invocation.dialect()) + "`");
    }

    private static String query(Blocker blocker) {
        String query = blocker.query() == null ? "" : blocker.query().strip().replaceAll("\\s+", " ");
        return query.length() <= 60 ? query : query.substring(0, 57) + "...";
    }

    private static @Nullable Long seconds(@Nullable Duration age) {
        return age == null ? null : Long.valueOf(age.toSeconds());
    }
}
