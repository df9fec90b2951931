package dev.pawl.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.Compilation;
import dev.pawl.runtime.DefaultLocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same sources become the same bytes and the same messages whatever the default locale of javac is. */
final class DefaultLocaleTest {

    private static final List<Path> ACCEPTED =
            Compilation.filesBelow(Path.of("../examples/quickstart/src/main/java"), ".java").stream()
                    .filter(file -> file.toString().contains("migrations"))
                    .toList();

    private static final List<Path> REFUSED =
            Compilation.filesBelow(Path.of("../examples/refused/src/refused"), ".java");

    private static Map<String, String> expectedFiles = Map.of();
    private static String expectedReport = "";

    @BeforeAll
    static void compileInNoLocale() {
        expectedFiles = DefaultLocale.during(Locale.ROOT, DefaultLocaleTest::files);
        expectedReport = DefaultLocale.during(Locale.ROOT, DefaultLocaleTest::report);
    }

    static List<Locale> locales() {
        return DefaultLocale.ofEachKind();
    }

    @ParameterizedTest
    @MethodSource("locales")
    void writesTheSameFiles(Locale locale) {
        assertThat(expectedFiles).hasSizeGreaterThan(20);
        assertThat(DefaultLocale.during(locale, DefaultLocaleTest::files)).isEqualTo(expectedFiles);
    }

    @ParameterizedTest
    @MethodSource("locales")
    void saysTheSame(Locale locale) {
        assertThat(expectedReport).contains("[volatile-default]");
        assertThat(DefaultLocale.during(locale, DefaultLocaleTest::report)).isEqualTo(expectedReport);
    }

    private static Map<String, String> files() {
        Path output = compiled(ACCEPTED).output();
        Map<String, String> files = new TreeMap<>();
        for (Path file : Compilation.filesBelow(output, "")) {
            if (Files.isRegularFile(file)) {
                files.put(output.relativize(file).toString(), bytes(file));
            }
        }
        return files;
    }

    private static String report() {
        return compiled(REFUSED).report();
    }

    private static Compilation compiled(List<Path> sources) {
        return Compilation.of(sources, "-encoding", "UTF-8");
    }

    private static String bytes(Path file) {
        try {
            return HexFormat.of().formatHex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
