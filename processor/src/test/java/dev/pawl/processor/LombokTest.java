package dev.pawl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lombok changes the trees of a compilation; what it has done before Pawl reads them is read, or refused by name. */
final class LombokTest {

    private static final Path CASES = Path.of("src/test/resources/lombok");
    private static final String LOMBOK =
            Path.of("target/lombok.jar").toAbsolutePath().toString();
    private static final String PAWL = System.getProperty("java.class.path");

    @TempDir
    private Path output;

    @ParameterizedTest
    @MethodSource("readCases")
    void readsWhatLombokHasPutAround(Path source) {
        for (List<String> order : List.of(List.of(LOMBOK, PAWL), List.of(PAWL, LOMBOK))) {
            Javac javac = compile(source, order);

            assertThat(javac.output()).doesNotContain("error");
            assertThat(javac.code()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("refusedCases")
    void namesTheAnnotationThatIsInTheWay(Path source) {
        Javac javac = compile(source, List.of(LOMBOK, PAWL));

        assertThat(javac.code()).isEqualTo(1);
        Golden.compare(
                Path.of(source.toString().replaceAll("\\.java$", ".expected.txt")),
                // JDK 24 and later say at length what they think of Lombok
                javac.output().replaceAll("(?m)^WARNING: .*\\R", "").replaceAll("(?m)^.*/(\\w+\\.java:)", "$1"));
    }

    static List<Path> readCases() {
        return Compilation.filesBelow(CASES.resolve("reads"), ".java");
    }

    static List<Path> refusedCases() {
        return Compilation.filesBelow(CASES.resolve("refuses"), ".java");
    }

    private Javac compile(Path source, List<String> processors) {
        return Javac.run(Stream.of(
                        List.of("-d", output.toString(), "-classpath", LOMBOK + File.pathSeparator + PAWL),
                        List.of("-processorpath", String.join(File.pathSeparator, processors)),
                        List.of(source.toString()))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }
}
