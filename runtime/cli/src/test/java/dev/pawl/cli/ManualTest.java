package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Surroundings;
import dev.pawl.cli.words.CommandLineDialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * The manual shows what the program prints: a block of text below {@code <!-- pawl up --help -->} is that help, one
 * below {@code <!-- session first-run -->} that session. {@code -Dgolden=update} rewrites them. Blocks with tables are
 * {@code txt}, whose lines the site does not wrap.
 */
final class ManualTest {

    private static final Path MANUAL = Path.of("../../docs/cli.md");
    private static final Pattern BLOCK =
            Pattern.compile("<!-- (?<source>[^>]+) -->\\n```(?<language>te?xt)\\n(?<text>.*?)```", Pattern.DOTALL);

    @Test
    void showsWhatTheProgramPrints() throws IOException {
        String manual = Files.readString(MANUAL);
        String expected = BLOCK.matcher(manual)
                .replaceAll(match -> Matcher.quoteReplacement(
                        "<!-- " + match.group(1) + " -->\n```" + match.group(2) + "\n" + text(match.group(1)) + "```"));
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(MANUAL, expected);
            manual = expected;
        }
        assertThat(manual).isEqualTo(expected);
    }

    @Test
    void explainsEveryCommand() throws IOException {
        String manual = Files.readString(MANUAL);
        TreeSet<String> documented = new TreeSet<>(BLOCK.matcher(manual)
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(source -> source.endsWith(" --help"))
                .toList());
        CommandLine pawl = Commands.of(new Invocation(new Surroundings(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                new BufferedReader(new StringReader("")),
                false,
                Map.of(),
                Path.of(""),
                Clock.systemUTC(),
                ManualTest.class.getClassLoader(),
                CommandLineDialect.COMMAND_LINE,
                null)));
        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        names(pawl).map(name -> name + " --help").toList());
    }

    private static Stream<String> names(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec().qualifiedName()),
                command.getSubcommands().values().stream().flatMap(ManualTest::names));
    }

    private static String text(String source) {
        try {
            return source.startsWith("session ")
                    ? Files.readString(Path.of("src/test/resources/sessions", source.substring(8) + ".txt"))
                    : printed(source.substring("pawl ".length()).split(" ", -1));
        } catch (IOException e) {
            throw new AssertionError(source, e);
        }
    }

    private static String printed(String... args) {
        StringWriter shown = new StringWriter();
        PrintWriter writer = new PrintWriter(shown, true);
        assertThat(PawlCommand.create().out(writer).err(writer).run(args)).isZero();
        return shown.toString();
    }
}
