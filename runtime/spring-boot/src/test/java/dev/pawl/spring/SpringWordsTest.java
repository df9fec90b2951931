package dev.pawl.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.failure.ConnectionPart;
import dev.pawl.runtime.failure.MigratorCall;
import dev.pawl.runtime.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SpringWordsTest {

    private static final SpringWords WORDS = new SpringWords(InstanceSettings.DEFAULT);

    /** Settings that no property of their name has. */
    private static final Set<Setting> NOT_SET_HERE = EnumSet.of(
            // pawl.registries chooses among those that are found
            Setting.REGISTRY,
            // that of the application
            Setting.CLASS_LOADER,
            // only code has one: MigratorBuilderCustomizer
            Setting.LISTENER,
            // instances are few, and each is named; a fleet is run by code or from the command line
            Setting.PARALLELISM,
            Setting.CANARY,
            Setting.STOP_ABOVE,
            Setting.SHARD);

    @ParameterizedTest
    @EnumSource
    void namesACommandForEveryCall(MigratorCall call) {
        assertThat(List.of(WORDS.call(call, null), WORDS.call(call, 7L))).allMatch(words -> words.startsWith("`pawl "));
    }

    /** Compared with what completes properties in an editor. */
    @Test
    void namesAPropertyForEverySetting() throws Exception {
        Set<String> properties = PropertiesPageTest.properties().stream()
                .map(property -> property.optString("name"))
                .collect(Collectors.toSet());
        for (Setting setting : Setting.values()) {
            if (!NOT_SET_HERE.contains(setting)) {
                assertThat(properties).contains(WORDS.setting(setting, null));
            }
        }
        assertThat(properties).contains(WORDS.setting(Setting.REGISTRY, null));
        for (ConnectionPart part : ConnectionPart.values()) {
            assertThat(properties)
                    .containsAll(Pattern.compile("\\bpawl\\.[a-z-]+")
                            .matcher(WORDS.connection(part))
                            .results()
                            .map(result -> result.group())
                            .toList());
        }
    }

    @Test
    void hasTheSameDefaults() throws Exception {
        for (JSONObject property : PropertiesPageTest.properties()) {
            for (Setting setting : Setting.ofMigrator()) {
                if (property.getString("name").equals("pawl." + setting.key())) {
                    assertThat(String.valueOf(property.opt("defaultValue")))
                            .as(setting.key())
                            .isEqualTo(String.valueOf(setting.byDefault()));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            UP                         | - | `pawl up`
            CONTRACT_TO                | 7 | `pawl contract --to 7`
            DOWN                       | 1 | `pawl down`
            DOWN                       | 2 | `pawl down --steps 2`
            FORCE_RESOLVE_ROLLED_BACK  | 7 | `pawl resolve 7 --rolled-back --force`
            """)
    void saysWhatOneTypes(MigratorCall call, @Nullable Long argument, String words) {
        assertThat(WORDS.call(call, argument)).isEqualTo(words);
    }

    /** What is printed if an application does not start. */
    @Test
    void noFailureHasWordsOfJava() throws IOException {
        try (Stream<Path> failures = Files.list(GoldenFile.named("failures").path())) {
            assertThat(failures)
                    .isNotEmpty()
                    .allSatisfy(
                            failure -> assertThat(Files.readString(failure))
                                    .doesNotContain(
                                            "MigratorBuilder.", "Migrator.builder", "Resolution.", "the data source")
                                    .doesNotContainPattern(
                                            "(?<![\\w.])(up|contract|contractTo|down|downTo|status|baseline|resolve|forceResolve)\\((?!Database db)"));
        }
    }

    @Test
    void namesThePropertiesOfAnInstance() {
        SpringWords words = new SpringWords("orders");

        assertThat(words.setting(Setting.LOCK_DEADLINE, "10m")).isEqualTo("pawl.instances.orders.lock-deadline=10m");
        assertThat(words.connection(ConnectionPart.ADDRESS)).contains("pawl.instances.orders.url");
    }
}
