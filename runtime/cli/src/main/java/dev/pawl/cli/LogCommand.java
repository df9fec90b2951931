package dev.pawl.cli;

import static dev.pawl.cli.words.Phrase.text;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.LogLine;
import dev.pawl.cli.internal.option.ExitCodes;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Table;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.cli.internal.terminal.Words;
import dev.pawl.cli.words.CommandOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what was tried, by whom, and how it ended. */
@Command(
        name = "log",
        description = "Show what was tried, by whom, and how it ended, the newest first. Needs no migrations.",
        customSynopsis = "pawl log [VERSION] [--limit=NUMBER] [OPTIONS]",
        footer = "  java -jar pawl-cli-all.jar --url postgresql://app@db/shop log 20260115001")
@ExitCodes.EndsWith({0, 2, 6})
final class LogCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(arity = "0..1", paramLabel = "VERSION", description = "Only this migration.")
    @Nullable
    Long version;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "30",
            description = "How many lines at most, by default 30.")
    int limit = 30;

    LogCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (limit <= 0) {
            throw Refusal.usage(CommandOption.LIMIT.given(), text(" must be positive, and is " + limit));
        }
        List<LogLine> lines = LogLine.read(invocation.dataSource(), invocation.schema(), version, limit);
        if (invocation.isJson()) {
            invocation.print(new JsonObject()
                    .with("lines", lines.stream().map(LogCommand::json).toList()));
        } else {
            show(lines);
        }
        return 0;
    }

    private static JsonObject json(LogLine line) {
        return new JsonObject()
                .with("at", line.at())
                .with("version", line.version())
                .with("direction", line.direction())
                .with("step", line.step())
                .with("event", line.event())
                .with("detail", line.detail())
                .with("runner", line.runner());
    }

    private void show(List<LogLine> lines) {
        Terminal terminal = invocation.terminal();
        if (lines.isEmpty()) {
            terminal.print("the log has no line" + (version == null ? "" : " about " + version));
            return;
        }
        Table table = new Table(terminal, "AT (UTC)", "VERSION", "DIRECTION", "STEP", "EVENT", "DETAIL", "RUNNER");
        lines.forEach(line -> table.row(
                Words.of(line.at()),
                String.valueOf(line.version()),
                line.direction(),
                line.step() == null ? "" : String.valueOf(line.step()),
                line.event().replace('_', ' '),
                shortened(Objects.requireNonNullElse(line.detail(), "")),
                line.runner()));
        table.print();
    }

    private static String shortened(String detail) {
        String line = detail.strip().lines().findFirst().orElse("");
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }
}
