package dev.pawl.cli;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.refusal.ExitCode;
import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.internal.terminal.Colour;
import dev.pawl.cli.internal.terminal.Json;
import dev.pawl.cli.internal.terminal.JsonObject;
import dev.pawl.cli.internal.terminal.Terminal;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.cli.words.Dialect;
import dev.pawl.cli.words.Phrase;
import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.failure.MigrationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong: for people a line that stands alone and ways out, for programs JSON. */
final class Failures {

    /** What is said, in the words of the tool that runs the command. */
    private record Said(
            String reason,
            String problem,
            List<String> facts,
            List<String> fixes,
            List<Blocker> blockers,
            int exitCode) {}

    private final Invocation invocation;

    Failures(Invocation invocation) {
        this.invocation = invocation;
    }

    int ofCommand(Exception failure, CommandLine command) {
        if (failure instanceof MigrationException refused) {
            trace(failure);
            return tell(said(refused), invocation.isJson());
        }
        if (failure instanceof Refusal refusal) {
            trace(failure);
            return tell(said(refusal), invocation.isJson());
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
        Refusal refusal = Refusal.usage(headline(failure));
        suggestions(failure).forEach(refusal::fix);
        List<String> names = names(failure.getCommandLine().getCommandSpec());
        return tell(said(refusal.fix(Phrase.text("see "), Phrase.quoted(dialect -> dialect.help(names)))), json);
    }

    private int unexpected(Exception failure, CommandLine command) {
        trace(failure);
        Refusal refusal = Refusal.failed(
                "unexpected failure of `" + command.getCommandSpec().qualifiedName() + "`: " + failure);
        Refusal report = invocation.pawl.output.verbose
                ? refusal.fix("please report this, with the stack trace")
                : refusal.fix(
                        Phrase.text("please report this, with the stack trace that "),
                        CommandOption.VERBOSE.given(),
                        Phrase.text(" shows"));
        Said said = said(report);
        return tell(
                new Said("UNEXPECTED", said.problem(), said.facts(), said.fixes(), List.of(), ExitCode.FAILED),
                invocation.isJson());
    }

    private void trace(Exception failure) {
        if (invocation.pawl.output.verbose) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            invocation.terminal().tell(trace.toString().stripTrailing());
        }
    }

    private Said said(MigrationException failure) {
        Dialect dialect = invocation.dialect();
        return new Said(
                failure.reason().name(),
                failure.problem(dialect),
                failure.facts(),
                failure.remedies().stream().map(remedy -> remedy.in(dialect)).toList(),
                failure.blockers(),
                ExitCode.of(failure));
    }

    private Said said(Refusal refusal) {
        Dialect dialect = invocation.dialect();
        return new Said(
                refusal.reason(),
                refusal.problem().in(dialect),
                refusal.facts(),
                refusal.fixes().stream().map(fix -> fix.in(dialect)).toList(),
                List.of(),
                refusal.exitCode());
    }

    private int tell(Said said, boolean json) {
        Terminal terminal = invocation.terminal();
        if (json) {
            terminal.print(Json.document(json(said)));
        } else {
            terminal.tell(terminal.in(Colour.RED, "error: ") + said.problem());
            said.facts().forEach(fact -> terminal.tell("  " + indented(fact)));
            said.fixes().forEach(fix -> terminal.tell("  fix: " + indented(fix)));
        }
        return said.exitCode();
    }

    private static String indented(String text) {
        return text.replace("\n", "\n    ");
    }

    private static JsonObject json(Said said) {
        JsonObject error = new JsonObject()
                .with("reason", said.reason())
                .with("message", said.problem())
                .with("details", said.facts())
                .with("fixes", said.fixes());
        if (!said.blockers().isEmpty()) {
            error.with(
                    "blockers",
                    said.blockers().stream().map(BlockersCommand::json).toList());
        }
        return new JsonObject().with("error", error).with("exitCode", said.exitCode());
    }

    private static List<String> names(CommandSpec command) {
        List<String> names = new ArrayList<>();
        for (CommandSpec spec = command; spec != null; spec = spec.parent()) {
            names.add(0, spec.name());
        }
        return names;
    }

    private static Phrase headline(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            boolean isCommand = !failure.getCommandLine().getSubcommands().isEmpty();
            String kind = first.startsWith("-") ? "option" : isCommand ? "command" : "argument";
            return Phrase.text("unknown " + kind + " `" + first + "`");
        }
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("wrong arguments");
        if (message.equals("Missing required subcommand")) {
            return Phrase.text("no command was given");
        }
        String withoutPeriod = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        String headline = Character.toLowerCase(withoutPeriod.charAt(0))
                + withoutPeriod
                        .substring(1)
                        .replace('\'', '`')
                        .replaceAll("positional parameter at index \\d+(?:\\.\\.\\S+)? \\((\\w+)\\)", "`$1`")
                        .replaceAll(" is not an? (long|int|double)$", " is not a number");
        return dialect -> named(failure, headline, dialect);
    }

    /** picocli names an option as the command line does. */
    private static String named(ParameterException failure, String headline, Dialect dialect) {
        return failure.getArgSpec() instanceof OptionSpec option
                ? headline.replace(
                        "`" + option.longestName() + "`",
                        "`" + dialect.named(option.longestName().substring(2)) + "`")
                : headline;
    }

    private static List<String> suggestions(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                ? Stream.ofNullable(unmatched.getSuggestions())
                        .flatMap(List::stream)
                        .limit(1)
                        .map(suggestion -> "did you mean `" + suggestion.replaceFirst("^pawl ", "") + "`?")
                        .toList()
                : List.of();
    }
}
