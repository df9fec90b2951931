package dev.pawl.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.Advice;
import dev.pawl.processor.Compilation;
import dev.pawl.processor.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RuleCasesTest {

    private static final Path CASES = Path.of("src/test/resources/rules");

    @ParameterizedTest
    @MethodSource("rejectedCases")
    void saysWhatIsWrongAndWhere(Path source) {
        String id = id(source);
        Compilation compilation = Compilation.of(List.of(source), Advice.about(id));

        assertThat(compilation.report()).as("findings of %s", source).contains("[" + id + "]");
        Golden.compare(Path.of(source.toString().replaceAll("\\.java$", ".expected.txt")), compilation.report());
    }

    @ParameterizedTest
    @MethodSource("allowedCases")
    void hasNothingToSay(Path source) {
        Compilation compilation = Compilation.of(List.of(source), Advice.about(id(source)));

        assertThat(compilation.report()).as("findings of %s", source).isEmpty();
    }

    private static String id(Path source) {
        return source.getParent().getParent().getFileName().toString();
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
