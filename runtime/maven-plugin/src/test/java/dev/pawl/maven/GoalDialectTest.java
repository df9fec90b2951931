package dev.pawl.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.cli.words.CommandName;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.cli.words.Typed;
import dev.pawl.runtime.failure.ConnectionPart;
import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class GoalDialectTest {

    private static final GoalDialect WORDS = new GoalDialect();

    private static final Pattern PROPERTY = Pattern.compile("-D(pawl\\.\\w+)");

    /** Settings that no parameter has. */
    private static final Map<Setting, String> NOT_SET_HERE = Map.of(
            Setting.REGISTRY, "the migrations are those of the project",
            Setting.CLASS_LOADER, "the class path is that of the project",
            Setting.LISTENER, "only code has one");

    @ParameterizedTest
    @EnumSource
    void namesAGoalForEveryCall(MigratorCall call) {
        assertThat(List.of(WORDS.call(call, null), WORDS.call(call, 7L)))
                .allMatch(words -> words.startsWith("mvn pawl:"))
                .noneMatch(words -> words.contains("--") || words.contains("("));
    }

    /** Compared with what Maven itself reads. */
    @Test
    void namesAParameterForEverySetting() throws IOException {
        Set<String> parameters = parameters();
        for (Setting setting : Setting.values()) {
            if (!NOT_SET_HERE.containsKey(setting)) {
                assertThat(parameters).contains("pawl." + setting.javaName());
                assertThat(WORDS.setting(setting, "x")).isEqualTo("-Dpawl." + setting.javaName() + "=x");
            }
        }
    }

    @Test
    void namesOnlyParametersThatThereAre() throws IOException {
        Stream<String> options = Arrays.stream(CommandOption.values())
                // no goal shows a single migration, and no message says so but that of the command that has it
                .filter(option -> option != CommandOption.ONLY)
                .map(option -> WORDS.option(option, null));
        Stream<String> commands =
                Arrays.stream(CommandName.values()).map(command -> WORDS.command(Typed.of(command, "7")));
        Stream<String> connection = Arrays.stream(ConnectionPart.values()).map(WORDS::connection);
        List<String> named = Stream.of(options, commands, connection)
                .flatMap(texts -> texts)
                .flatMap(text -> PROPERTY.matcher(text).results())
                .map(result -> result.group(1))
                .toList();
        assertThat(named).isNotEmpty();
        assertThat(parameters()).containsAll(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            UP                         | - | mvn pawl:up
            CONTRACT_TO                | 7 | mvn pawl:contract -Dpawl.to=7
            DOWN                       | 1 | mvn pawl:down
            DOWN                       | 2 | mvn pawl:down -Dpawl.steps=2
            BASELINE                   | - | mvn pawl:baseline -Dpawl.migration=VERSION
            FORCE_BASELINE             | 7 | mvn pawl:baseline -Dpawl.migration=7 -Dpawl.force
            FORCE_RESOLVE_ROLLED_BACK  | 7 | mvn pawl:resolve -Dpawl.migration=7 -Dpawl.as=rolled-back -Dpawl.force
            """)
    void saysWhatOneTypesToMaven(MigratorCall call, @Nullable Long argument, String words) {
        assertThat(WORDS.call(call, argument)).isEqualTo(words);
    }

    @Test
    void saysArgumentsByTheirNames() {
        assertThat(Typed.of(CommandName.NEW, "add priority").in(WORDS))
                .isEqualTo("mvn pawl:new -Dpawl.name=\"add priority\"");
        assertThat(Typed.of(CommandName.EXPLAIN, "dropped-column").in(WORDS))
                .isEqualTo("mvn pawl:explain -Dpawl.rule=dropped-column");
        assertThat(Typed.of(CommandName.FLEET_UP).in(WORDS)).isEqualTo("mvn pawl:fleet -Dpawl.action=up");
        assertThat(WORDS.named("allow-older-application")).isEqualTo("-Dpawl.allowOlderApplication");
        assertThat(WORDS.setting(Setting.PREFLIGHT, "false")).isEqualTo("-Dpawl.preflight=false");
        assertThat(WORDS.help(List.of("pawl", "fleet", "up")))
                .isEqualTo("mvn help:describe -Dplugin=dev.pawl:pawl-maven-plugin -Dgoal=fleet -Ddetail");
    }

    /** What somebody sees who runs goals is in these sessions; their first lines are what one types. */
    @Test
    void noSessionHasWordsOfTheCommandLineOrOfJava() throws IOException {
        try (Stream<Path> sessions = Files.list(Path.of("src/test/resources/sessions"))) {
            assertThat(sessions)
                    .isNotEmpty()
                    .allSatisfy(
                            session -> assertThat(Files.readString(session))
                                    .doesNotContain("Migrator", "Resolution.", "data source")
                                    .doesNotContainPattern(
                                            "(?<!mvn )\\bpawl (up|contract|down|status|baseline|resolve|validate|blockers)\\b")
                                    .doesNotContainPattern(
                                            "fix: .* --(yes|to|steps|force|applied|schema|url|classpath)\\b(?!-)")
                                    .doesNotContainPattern(
                                            "(?<![\\w.])(up|contract|contractTo|down|downTo|status|baseline|resolve|forceResolve)\\((?!Database db)"));
        }
    }

    private static Set<String> parameters() throws IOException {
        String descriptor = Files.readString(Path.of("target/classes/META-INF/maven/plugin.xml"));
        return Pattern.compile("\\$\\{(pawl\\.\\w+)}")
                .matcher(descriptor)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }
}
