package dev.pawl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.rule.Rule;
import dev.pawl.processor.rule.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an earlier Pawl took, or what was allowed then, and was frozen: it compiles for ever, without a word. Neither these
 * histories nor their lock files are ever edited. One that is added without a lock file is frozen with {@code
 * -Dgolden=update}.
 */
final class FrozenHistoriesTest {

    private static final Path HISTORIES = Path.of("src/test/resources/frozen");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    /** A first line that gives options. */
    private static final Pattern OPTION = Pattern.compile("// javac (-Apawl\\..+)\n");

    @ParameterizedTest
    @MethodSource("histories")
    void compileWithoutAWord(Path source) throws IOException {
        Path lock = Path.of(source.toString().replaceAll("\\.java$", ".lock"));
        if (UPDATE && Files.notExists(lock)) {
            freeze(source, lock);
        }
        String frozen = Files.readString(lock);

        Compilation compilation = compile(source, lock, "-proc:only");

        assertThat(compilation.report()).as("findings of %s", source).isEmpty();
        assertThat(compilation.output().resolve("META-INF/services")).isNotEmptyDirectory();
        assertThat(frozen.lines().filter(line -> line.matches("\\d.*")))
                .as("what is frozen of %s", source)
                .hasSize(Files.readString(source).split("@Migration\\(", -1).length - 1);
    }

    private static void freeze(Path source, Path lock) {
        String[] options = Stream.concat(
                        Stream.of("-Apawl.freeze=true"),
                        Rules.all().stream()
                                .filter(Rule::isHazard)
                                .map(rule -> "-Apawl.severity." + rule.id().replace('-', '_') + "=off"))
                .toArray(String[]::new);
        Compilation compilation = compile(source, lock, options);
        assertThat(lock).as(compilation.report()).exists();
    }

    private static Compilation compile(Path source, Path lock, String... more) {
        try {
            Matcher option = OPTION.matcher(Files.readString(source));
            Stream<String> own = option.lookingAt() ? Stream.of(option.group(1).split(" ")) : Stream.of();
            String[] options = Stream.of(Stream.of("-Apawl.lockFile=" + lock.toAbsolutePath()), own, Stream.of(more))
                    .flatMap(each -> each)
                    .toArray(String[]::new);
            return Compilation.of(List.of(source), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> histories() {
        return Compilation.filesBelow(HISTORIES, ".java");
    }
}
