package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.lint.Lint;
import dev.pawl.processor.lint.LintFinding;
import dev.pawl.processor.lint.LintOptions;
import dev.pawl.processor.lint.SqlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Files of SQL: hazards in the folder of the rule that has to find them, and safe ones. A folder of files is one case, of which
 * the last file is the hazard.
 */
final class LintCasesTest {

    private static final Path CASES = Path.of("src/test/resources/lint");
    private static final Path VERDICTS = CASES.resolve("verdicts.txt");

    @Test
    void findsEachHazardAtItsStatement() {
        List<String> missed = new ArrayList<>();
        for (Path rule : listed(CASES.resolve("hazards"))) {
            for (Path hazard : listed(rule)) {
                boolean isFound = findings(hazard).stream()
                        .filter(finding ->
                                finding.rule().equals(rule.getFileName().toString()))
                        .anyMatch(LintCasesTest::isAtStatement);
                if (!isFound) {
                    missed.add(hazard + " " + findings(hazard));
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void refusesNothingThatIsSafe() {
        assertThat(listed(CASES.resolve("safe")).stream()
                        .flatMap(safe -> findings(safe).stream())
                        .filter(LintFinding::isError))
                .isEmpty();
    }

    /** All that is said of them, to see what a change does. */
    @Test
    void saysThis() throws IOException {
        List<String> lines = new ArrayList<>();
        Stream.of("hazards", "safe")
                .flatMap(folder -> listed(CASES.resolve(folder)).stream())
                .flatMap(each -> each.getParent().endsWith("hazards") ? listed(each).stream() : Stream.of(each))
                .flatMap(each -> findings(each).stream())
                .forEach(finding -> lines.add(finding.file() + ":" + finding.line() + ":" + finding.column() + ": "
                        + (finding.isError() ? "error" : "warning") + ": [" + finding.rule() + "] "
                        + finding.headline()));
        String verdicts = String.join("\n", lines) + "\n";
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(VERDICTS, verdicts);
        }
        assertThat(verdicts).isEqualTo(Files.readString(VERDICTS));
    }

    private static boolean isAtStatement(LintFinding finding) {
        String rest = finding.source()
                .substring(Math.min(finding.column() - 1, finding.source().length()));
        return finding.rule().equals("invalid-sql") || rest.matches("(?i)[a-z].*");
    }

    private static List<LintFinding> findings(Path each) {
        List<SqlFile> files = (Files.isDirectory(each) ? listed(each) : List.of(each))
                .stream().map(LintCasesTest::file).toList();
        return Lint.run(List.of(), files, new LintOptions(false, false, 14));
    }

    private static SqlFile file(Path path) {
        try {
            return new SqlFile(CASES.relativize(path).toString().replace('\\', '/'), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
