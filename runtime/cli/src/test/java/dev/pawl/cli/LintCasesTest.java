package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.lint.Lint;
import dev.pawl.processor.lint.LintFinding;
import dev.pawl.processor.lint.LintOptions;
import dev.pawl.processor.lint.SqlFile;
import dev.pawl.processor.sql.SqlTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of SQL: hazards in the folder of the rule that has to find them, and safe ones. A folder of files is one case, of which
 * the last file is the hazard.
 */
final class LintCasesTest {

    private static final Path CASES = Path.of("src/test/resources/lint");
    /** Of which each costs as much as some hundred texts. */
    private static final SqlTexts TEXTS = new SqlTexts();

    private static final Path VERDICTS = CASES.resolve("verdicts.txt");

    /** What only those can use who write migrations in Java. */
    private static final Pattern JAVA =
            Pattern.compile("db\\.|\\.[a-z]+[A-Z]\\w*\\(|@\\w+\\(|Phase\\.|expression\\(|userDefined|text\\(\\)");

    /** A statement, behind the words that lead to it. */
    private static final Pattern STATEMENT = Pattern.compile(
            "^ *(?:\\d\\. )?((?:CREATE|ALTER|DROP|ANALYZE|REINDEX|REFRESH)\\b[^\\n]*;)(?: -- outside any transaction)?$");

    /** What a fix leaves for a time when no release uses it any more, and what comes of two ways, one behind the other. */
    private static final Set<String> LATER = Set.of("dropped-column", "mandatory-column", "duplicate-name");

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

    /** Each paragraph is a file of its own; where it does not say otherwise, it is judged in one transaction and in none. */
    @ParameterizedTest
    @ValueSource(strings = {"hazards.txt", "safe.txt"})
    void knowsManyStatements(String name) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String paragraph : Files.readString(CASES.resolve(name)).split("\n\n", -1)) {
            String[] parts = paragraph.split("\n", 2);
            for (boolean isAutocommit : new boolean[] {false, true}) {
                if (parts[0].endsWith(isAutocommit ? " in one transaction" : " in autocommit")) {
                    continue;
                }
                List<LintFinding> findings = Lint.run(
                        TEXTS,
                        List.of(),
                        List.of(new SqlFile(name, parts[1])),
                        new LintOptions(false, isAutocommit, 18));
                List<String> rules = List.of(parts[0].split(":", 2)[0].split(" or "));
                boolean isRight = rules.contains("safe")
                        ? findings.stream().noneMatch(LintFinding::isError)
                        : findings.stream()
                                .anyMatch(finding -> rules.contains(finding.rule()) && isAtStatement(finding));
                if (!isRight) {
                    wrong.add(paragraph + "\n" + findings);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesNothingThatIsSafe() {
        assertThat(listed(CASES.resolve("safe")).stream()
                        .flatMap(safe -> findings(safe).stream())
                        .filter(LintFinding::isError))
                .isEmpty();
    }

    /** A fix is to be run: it is SQL that PostgreSQL reads, another one than was written, and does not do the same again. */
    @Test
    void fixesAreStatementsThatDoNotDoTheSame() {
        List<String> wrong = new ArrayList<>();
        for (Path each : all()) {
            List<SqlFile> files = files(each);
            for (LintFinding finding : findings(each)) {
                wrong.addAll(wrongWith(finding, files).stream()
                        .map(what -> what + ": " + finding)
                        .toList());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> wrongWith(LintFinding finding, List<SqlFile> files) {
        List<String> wrong = new ArrayList<>();
        if (JAVA.matcher(finding.fix()).find()) {
            wrong.add("speaks Java");
        }
        String statements = finding.fix()
                .lines()
                .map(line -> STATEMENT.matcher(line))
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .collect(Collectors.joining("\n"));
        SqlFile hazard = files.stream()
                .filter(file -> file.name().equals(finding.file()))
                .findFirst()
                .orElseThrow();
        if (!statements.isEmpty() && squeezed(hazard.text()).contains(squeezed(statements))) {
            wrong.add("is what was written");
        }
        List<SqlFile> before = new ArrayList<>(files.subList(0, files.indexOf(hazard)));
        before.add(new SqlFile("fix.sql", statements));
        Lint.run(TEXTS, List.of(), before, new LintOptions(false, true, 14)).stream()
                .filter(again -> again.file().equals("fix.sql"))
                .filter(again -> again.rule().equals(finding.rule()) || !LATER.contains(again.rule()))
                .filter(LintFinding::isError)
                .forEach(again -> wrong.add("has `" + again.rule() + "` at " + again.source()));
        return wrong;
    }

    private static String squeezed(String sql) {
        return sql.replaceAll("(?m)--.*$", "").replaceAll("[\\s\";]+", "").toLowerCase(Locale.ROOT);
    }

    private static List<Path> all() {
        return Stream.of("hazards", "safe")
                .flatMap(folder -> listed(CASES.resolve(folder)).stream())
                .flatMap(each -> each.getParent().endsWith("hazards") ? listed(each).stream() : Stream.of(each))
                .toList();
    }

    /** All that is said of them, to see what a change does. */
    @Test
    void saysThis() throws IOException {
        List<String> lines = new ArrayList<>();
        all().stream()
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

    private static List<SqlFile> files(Path each) {
        return (Files.isDirectory(each) ? listed(each) : List.of(each))
                .stream().map(LintCasesTest::file).toList();
    }

    private static List<LintFinding> findings(Path each) {
        return Lint.run(TEXTS, List.of(), files(each), new LintOptions(false, false, 14));
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
