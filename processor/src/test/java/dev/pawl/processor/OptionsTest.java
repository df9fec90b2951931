package dev.pawl.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionsTest {

    /** Makes a column, drops it while contracting, makes it again. */
    private static final Path REUSE =
            Path.of("src/test/resources/rules/phase-order/rejects/UsesTheNameOfWhatWaits.java");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026_01_15_002",
                "20260115002",
                "2026_01_15_002L",
                "2026_0115_002l",
                "00020260115002",
                "20270115001"
            })
    void takeTheVersionThatHasContractedAsItIsWritten(String version) throws IOException {
        Compilation compilation = Compilation.of(List.of(REUSE), "-Apawl.contracted=" + version);

        assertThat(compilation.report()).isEmpty();
        assertThat(contracted(compilation)).containsExactly(false, true, false);
    }

    @Test
    void doNotChangeChecksums() throws IOException {
        Path either = Path.of("src/test/resources/rules/phase-order/allows/EitherOrder.java");
        Compilation without = Compilation.of(List.of(either));
        Compilation with = Compilation.of(List.of(either), "-Apawl.contracted=2026_01_15_004");

        assertThat(registry(with, RegisteredMigration::checksum))
                .isEqualTo(registry(without, RegisteredMigration::checksum));
        assertThat(contracted(without)).containsExactly(false, false, false, false);
        assertThat(contracted(with)).containsExactly(false, true, false, true);
    }

    @Test
    void takeAVersionUpToWhichNothingContracts() throws IOException {
        Path either = Path.of("src/test/resources/rules/phase-order/allows/EitherOrder.java");
        Compilation compilation = Compilation.of(List.of(either), "-Apawl.contracted=2026_01_15_001");

        assertThat(compilation.report()).isEmpty();
        assertThat(contracted(compilation)).containsExactly(false, false, false, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026_01_15_003     | 20260115003     | 20260115002 | DropRoles
            20260115020        | 20260115020     | 20260115002 | DropRoles
            20270115002        | 20270115002     | 20260115002 | DropRoles
            9999_12_31_999     | 99991231999     | 20260115002 | DropRoles
            2                  | 2               | 20260115001 | CreateUsers
            999999999999999999 | 999999999999999999 | 20260115002 | DropRoles
            """)
    void suggestTheVersionThatWasMeant(String written, String read, String meant, String name) {
        assertThat(Compilation.of(List.of(REUSE), "-Apawl.contracted=" + written)
                        .report())
                .isEqualTo("-1:-1: error: [pawl] `-Apawl.contracted=" + written
                        + "`: no migration of this compilation has the version " + read + "; did you mean"
                        + " `-Apawl.contracted=" + meant + "`, that of `" + name + "`?\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "all",
                "-2",
                "-20260115002",
                "0",
                "1.5",
                "0x10",
                "2026-01-15-002",
                "_20260115002",
                "20260115002_",
                "L",
                "1e3",
                "9223372036854775808",
                "\u0662\u0660\u0662\u0666",
                "2026 01 15 002",
                "20260115002,20260115003"
            })
    void refuseWhatIsNoVersion(String value) {
        assertThat(Compilation.of(List.of(REUSE), "-Apawl.contracted=" + value).report())
                .isEqualTo("-1:-1: error: [pawl] `-Apawl.contracted=" + value + "` is not a version: write that of the"
                        + " newest contracting migration that has run in every database, such as 2026_01_15_002\n");
    }

    @Test
    void areSuggestedByTheirNames() {
        assertThat(Compilation.of(List.of(REUSE), "-Apawl.contract=20260115002").report())
                .contains("`-Apawl.contract` is not an option of Pawl; did you mean `-Apawl.contracted`?");
    }

    @Test
    void needAValue() {
        assertThat(Options.names())
                .allSatisfy(name -> assertThatThrownBy(() -> Options.of(Collections.singletonMap(name, null)))
                        .isInstanceOf(InvalidOptionException.class)
                        .hasMessageContaining("`-A" + name + "="));
    }

    private static List<Boolean> contracted(Compilation compilation) throws IOException {
        return registry(compilation, RegisteredMigration::contracted);
    }

    private static <T> List<T> registry(
            Compilation compilation, java.util.function.Function<RegisteredMigration, T> property) throws IOException {
        URL[] output = {compilation.output().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(output, OptionsTest.class.getClassLoader())) {
            return ServiceLoader.load(MigrationRegistry.class, loader).findFirst().orElseThrow().migrations().stream()
                    .map(property)
                    .toList();
        }
    }
}
