package dev.pawl.cli.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.failure.ConnectionPart;
import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.failure.Vocabulary;
import dev.pawl.runtime.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DialectTest {

    private static final Dialect WORDS = CommandLineDialect.COMMAND_LINE;

    @ParameterizedTest
    @EnumSource
    void namesACommandForEveryCall(MigratorCall call) {
        assertThat(List.of(WORDS.call(call, null), WORDS.call(call, 7L)))
                .allMatch(words -> words.startsWith("pawl "))
                .doesNotContain(Vocabulary.JAVA.call(call, null), Vocabulary.JAVA.call(call, 7L));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LISTENER") // only code has one
    void namesAnOptionForEverySetting(Setting setting) {
        assertThat(List.of(WORDS.setting(setting, null), WORDS.setting(setting, "x")))
                .allMatch(words -> words.startsWith("--"))
                .noneMatch(words -> words.contains("Builder"));
    }

    @ParameterizedTest
    @EnumSource
    void saysHowToConnect(ConnectionPart part) {
        assertThat(WORDS.connection(part)).contains("PG").doesNotContain("data source");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            UP                         | - | pawl up
            CONTRACT_TO                | 7 | pawl contract --to 7
            DOWN                       | 1 | pawl down
            DOWN                       | 2 | pawl down --steps 2
            BASELINE                   | - | pawl baseline VERSION
            FORCE_BASELINE             | 7 | pawl baseline 7 --force
            FORCE_RESOLVE_ROLLED_BACK  | 7 | pawl resolve 7 --rolled-back --force
            """)
    void saysWhatOneTypes(MigratorCall call, @Nullable Long argument, String words) {
        assertThat(WORDS.call(call, argument)).isEqualTo(words);
    }

    /** What somebody sees at a terminal is in these sessions. */
    @Test
    void noSessionHasWordsOfJava() throws IOException {
        try (Stream<Path> sessions = Files.list(Path.of("src/test/resources/sessions"))) {
            assertThat(sessions)
                    .isNotEmpty()
                    .allSatisfy(session -> assertThat(Files.readString(session))
                            .doesNotContain("Migrator", "MigratorBuilder", "Resolution.", "data source")
                            .doesNotContainPattern(
                                    "(?<![\\w.])(up|contract|contractTo|down|downTo|status|baseline|resolve|forceResolve)\\((?!Database db)")
                            .doesNotContainPattern("(?<!or )\\bPT-?\\d[\\d.HMS-]*\\b"));
        }
    }

    @Test
    void quotesAnArgumentOfSeveralWords() {
        assertThat(Typed.of(CommandName.NEW, "add priority").in(WORDS)).isEqualTo("pawl new \"add priority\"");
        assertThat(Typed.of(CommandName.FLEET_UP).in(WORDS)).isEqualTo("pawl fleet up");
        assertThat(WORDS.help(List.of("pawl", "fleet", "up"))).isEqualTo("pawl fleet up --help");
    }

    @Test
    void knowsOptionsByTheirNames() {
        assertThat(WORDS.named("lock-timeout")).isEqualTo("--lock-timeout");
        assertThat(WORDS.named("dry-run")).isEqualTo("--dry-run");
        assertThat(WORDS.named("other")).isEqualTo("--other");
    }
}
