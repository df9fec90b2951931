package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.cli.internal.invocation.Invocation;
import dev.pawl.cli.internal.invocation.Surroundings;
import dev.pawl.cli.internal.option.RunOptions;
import dev.pawl.cli.words.CommandLineDialect;
import dev.pawl.cli.words.CommandName;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.runtime.setting.Setting;
import dev.pawl.runtime.setting.Setting.Kind;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the lists say is what the commands take. */
final class OptionsTest {

    /** Those that no message names. */
    private static final Set<String> UNNAMED =
            Set.of("--from", "--from-empty", "--autocommit", "--postgres", "--help", "--version", "--password");

    private final CommandLine pawl = Commands.of(new Invocation(new Surroundings(
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            new BufferedReader(new StringReader("")),
            false,
            Map.of(),
            Path.of(""),
            Clock.systemUTC(),
            OptionsTest.class.getClassLoader(),
            CommandLineDialect.COMMAND_LINE,
            null)));

    @Test
    void offerEverySetting() {
        assertThat(options(pawl).collect(Collectors.toSet()))
                .containsAll(Arrays.stream(Setting.values())
                        .filter(setting -> setting.kind() != Kind.OBJECT)
                        .map(OptionsTest::option)
                        .toList());
    }

    @Test
    void offerEverySettingOfAMigratorToEveryCommand() {
        assertThat(commands(pawl))
                .allSatisfy(command -> assertThat(ownOptions(command))
                        .containsAll(RunOptions.settings().stream()
                                .map(OptionsTest::option)
                                .toList()));
    }

    @Test
    void areAllListed() {
        Set<String> listed = Stream.concat(
                        Arrays.stream(Setting.values())
                                .filter(setting -> setting.kind() != Kind.OBJECT)
                                .map(OptionsTest::option),
                        Arrays.stream(CommandOption.values()).map(option -> "--" + option.key()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> offered = options(pawl).collect(Collectors.toCollection(TreeSet::new));
        offered.removeAll(UNNAMED);
        assertThat(offered).isEqualTo(listed);
    }

    @Test
    void everyCommandThatMessagesNameIsThere() {
        assertThat(commands(pawl).map(command -> command.getCommandSpec().qualifiedName()))
                .containsAll(Arrays.stream(CommandName.values())
                        .map(command -> "pawl " + command.words())
                        .toList());
    }

    private static String option(Setting setting) {
        return CommandLineDialect.COMMAND_LINE.setting(setting, null);
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(OptionsTest::commands));
    }

    private static Stream<String> options(CommandLine command) {
        return commands(command).flatMap(it -> ownOptions(it).stream());
    }

    private static Set<String> ownOptions(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .map(option -> option.longestName())
                .collect(Collectors.toSet());
    }
}
