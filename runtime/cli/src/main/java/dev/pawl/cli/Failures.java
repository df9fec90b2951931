package dev.pawl.cli;

import dev.pawl.cli.internal.refusal.ExitCode;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.internal.terminal.Colour;
import dev.pawl.cli.internal.terminal.Json;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.runtime.Blocker;
import dev.pawl.runtime.MigrationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong: for people a line that stands alone and ways out, for programs JSON. */
final class Failures {

    private static final String FIX = "fix: ";

    private final Invocation invocation;

    Failures(Invocation invocation) {
        this.invocation = invocation;
    }

    int ofCommand(Exception failure, CommandLine command) {
        if (failure instanceof MigrationException refused) {
            String message = CommandWords.in(String.valueOf(refused.getMessage()));
            trace(failure);
            return tell(
                    refused.reason().name(), message, ExitCode.of(refused), invocation.isJson(), refused.blockers());
        }
        if (failure instanceof Refusal refusal) {
            trace(failure);
            return tell(refusal.reason(), refusal.text(), refusal.exitCode(), invocation.isJson());
        }
        if (failure instanceof UncheckedIOException files) {
            return ofCommand(
                    Refusal.failed("a file cannot be read or written")
                            .because(Objects.requireNonNull(files.getCause())),
                    command);
        }
        if (failure instanceof ParameterException wrong) {
            return ofArguments(wrong, invocation.isJson());
        }
        return unexpected(failure, command);
    }

    /** What picocli itself refuses; its messages begin in upper case and quote names in single quotes. */
    int ofArguments(ParameterException failure, boolean json) {
        StringBuilder text = new StringBuilder(headline(failure));
        suggestions(failure)
                .forEach(suggestion -> text.append("\n  ").append(FIX).append(suggestion));
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        text.append("\n  ").append(FIX).append("see `").append(command).append(" --help`");
        return tell("USAGE", text.toString(), ExitCode.USAGE, json);
    }

    private int unexpected(Exception failure, CommandLine command) {
        String message = "unexpected failure of `" + command.getCommandSpec().qualifiedName() + "`: " + failure;
        trace(failure);
        String fix = invocation.pawl.output.verbose
                ? "please report this, with the stack trace"
                : "please report this, with the stack trace that --verbose shows";
        return tell("UNEXPECTED", message + "\n  " + FIX + fix, ExitCode.FAILED, invocation.isJson());
    }

    private void trace(Exception failure) {
        if (invocation.pawl.output.verbose) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            invocation.terminal().tell(trace.toString().stripTrailing());
        }
    }

    private int tell(String reason, String message, int exitCode, boolean json) {
        return tell(reason, message, exitCode, json, List.of());
    }

    private int tell(String reason, String message, int exitCode, boolean json, List<Blocker> blockers) {
        Terminal terminal = invocation.terminal();
        List<String> lines = message.lines().toList();
        if (json) {
            terminal.print(Json.document(json(reason, lines, exitCode, blockers)));
        } else {
            terminal.tell(terminal.in(Colour.RED, "error: ") + lines.get(0));
            lines.stream().skip(1).forEach(terminal::tell);
        }
        return exitCode;
    }

    private static JsonObject json(String reason, List<String> lines, int exitCode, List<Blocker> blockers) {
        List<String> rest = lines.stream().skip(1).map(String::strip).toList();
        JsonObject error = new JsonObject()
                .with("reason", reason)
                .with("message", lines.get(0))
                .with(
                        "details",
                        rest.stream().filter(line -> !line.startsWith(FIX)).toList())
                .with(
                        "fixes",
                        rest.stream()
                                .filter(line -> line.startsWith(FIX))
                                .map(line -> line.substring(FIX.length()))
                                .toList());
        if (!blockers.isEmpty()) {
            error.with("blockers", blockers.stream().map(BlockersCommand::json).toList());
        }
        return new JsonObject().with("error", error).with("exitCode", exitCode);
    }

    private static String headline(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            boolean isCommand = !failure.getCommandLine().getSubcommands().isEmpty();
            String kind = first.startsWith("-") ? "option" : isCommand ? "command" : "argument";
            return "unknown " + kind + " `" + first + "`";
        }
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("wrong arguments");
        if (message.equals("Missing required subcommand")) {
            return "no command was given";
        }
        String withoutPeriod = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        return Character.toLowerCase(withoutPeriod.charAt(0))
                + withoutPeriod
                        .substring(1)
                        .replace('\'', '`')
                        .replaceAll("positional parameter at index \\d+(?:\\.\\.\\S+)? \\((\\w+)\\)", "`$1`")
                        .replaceAll(" is not an? (long|int|double)$", " is not a number");
    }

    private static List<String> suggestions(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream()
                        .limit(1)
                        .map(suggestion -> "did you mean `" + suggestion.replaceFirst("^pawl ", "") + "`?")
                        .toList()
                : List.of();
    }
}
