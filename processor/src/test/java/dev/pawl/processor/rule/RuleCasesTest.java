package dev.pawl.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.Advice;
import dev.pawl.processor.Compilation;
import dev.pawl.processor.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RuleCasesTest {

    private static final Path CASES = Path.of("src/test/resources/rules");

    /** A first line that gives options. */
    private static final Pattern OPTION = Pattern.compile("// javac (-Apawl\\..+)\n");

    private static final Pattern WAITS_AS_WELL = Pattern.compile("let `(\\w+)` wait as well");

    private static final Pattern CONTRACTED = Pattern.compile("-Apawl\\.contracted=(\\d+)");

    @ParameterizedTest
    @MethodSource("rejectedCases")
    void saysWhatIsWrongAndWhere(Path source) {
        String id = id(source);
        Compilation compilation = compiled(source);

        assertThat(compilation.report()).as("findings of %s", source).contains("[" + id + "]");
        Golden.compare(Path.of(source.toString().replaceAll("\\.java$", ".expected.txt")), compilation.report());
    }

    @ParameterizedTest
    @MethodSource("allowedCases")
    void hasNothingToSay(Path source) {
        Compilation compilation = compiled(source);

        assertThat(compilation.report()).as("findings of %s", source).isEmpty();
    }

    private static String id(Path source) {
        return source.getParent().getParent().getFileName().toString();
    }

    /** What a finding says may be true, compiles. */
    @ParameterizedTest
    @MethodSource("casesOfPhaseOrder")
    void worksOnceItHasContractedEverywhere(Path source) {
        List<String> versions = CONTRACTED
                .matcher(compiled(source).report())
                .results()
                .map(option -> option.group(1))
                .toList();
        assertThat(versions).isNotEmpty();
        String newest =
                versions.stream().max(Comparator.comparingLong(Long::parseLong)).orElseThrow();

        assertThat(compiled(source, "-Apawl.contracted=" + newest).report()).doesNotContain("[phase-order]");
    }

    /** So does what it says to do if that is not true; it may take several. */
    @ParameterizedTest
    @MethodSource("casesOfWhatMayWait")
    void worksOnceItWaitsAsWell(Path source, @TempDir Path folder) throws IOException {
        Path copy = Files.copy(source, folder.resolve(source.getFileName()));
        String report = compiled(copy).report();
        assertThat(report).containsPattern(WAITS_AS_WELL);
        for (int edits = 0; report.contains("[phase-order]"); edits++) {
            Matcher name = WAITS_AS_WELL.matcher(report);
            assertThat(edits).as(report).isLessThan(5);
            while (name.find()) {
                String text = Files.readString(copy);
                int migration = text.lastIndexOf("@Migration(", text.indexOf("final class " + name.group(1)));
                int end = text.indexOf("\")", migration) + 1;
                Files.writeString(copy, text.substring(0, end) + ", phase = Phase.CONTRACT" + text.substring(end));
            }
            report = compiled(copy).report();
        }
    }

    static Stream<Path> casesOfWhatMayWait() {
        // what follows it is to wait, whatever that is
        return casesOfPhaseOrder().filter(source -> !source.endsWith("RenamesWhatWaits.java"));
    }

    static Stream<Path> casesOfPhaseOrder() {
        return rejectedCases().filter(source -> source.getParent().getParent().endsWith("phase-order"));
    }

    private static Compilation compiled(Path source, String... more) {
        try {
            Matcher option = OPTION.matcher(Files.readString(source));
            Stream<String> own = option.lookingAt() ? Stream.of(option.group(1).split(" ")) : Stream.of();
            Path lock = Path.of(source.toString().replaceAll("\\.java$", ".lock"));
            Stream<String> frozen =
                    Files.exists(lock) ? Stream.of("-Apawl.lockFile=" + lock.toAbsolutePath()) : Stream.of();
            List<String> options = Stream.of(
                            frozen,
                            own.filter(it -> more.length == 0 || !it.startsWith("-Apawl.contracted=")),
                            Stream.of(more))
                    .flatMap(each -> each)
                    .toList();
            return Compilation.of(List.of(source), Advice.about(id(source), options.toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> rejectedCases() {
        return casesIn("rejects");
    }

    static Stream<Path> allowedCases() {
        return casesIn("allows");
    }

    private static Stream<Path> casesIn(String folder) {
        return Compilation.filesBelow(CASES, ".java").stream()
                .filter(source -> source.getParent().getFileName().toString().equals(folder));
    }
}
