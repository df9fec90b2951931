package dev.pawl.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.Compilation;
import dev.pawl.processor.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RuleCompletenessTest {

    private static final Path PAGES = Path.of("../docs/rules");
    private static final Path CASES = Path.of("src/test/resources/rules");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Path TESTS = Path.of("src/test/java/dev/pawl/processor/rule");
    private static final Path CLASSES = Path.of("src/main/java/dev/pawl/processor/rule");

    @Test
    void eachRuleHasAPageAndCases() {
        List<Path> missing = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            Path cases = CASES.resolve(rule.id());
            Stream.of(PAGES.resolve(rule.id() + ".md"), cases.resolve("rejects"), cases.resolve("allows"))
                    .filter(Files::notExists)
                    .filter(path -> !path.endsWith("rejects") || !hasTestOfItsOwn(rule))
                    .forEach(missing::add);
        }
        assertThat(missing).as("create these").isEmpty();
    }

    @Test
    void eachPageAndCaseFolderBelongsToARule() throws IOException {
        Set<String> ids = Rules.all().stream().map(Rule::id).collect(Collectors.toSet());

        assertThat(namesIn(CASES)).as("case folders").isSubsetOf(ids);
        assertThat(namesIn(PAGES).stream()
                        .filter(page -> !page.equals("README.md"))
                        .map(page -> page.replaceAll("\\.md$", "")))
                .as("pages")
                .isSubsetOf(ids);
    }

    @Test
    void eachRuleClassIsListedInAlphabeticalOrder() throws IOException {
        List<String> listed = Rules.all().stream()
                .map(rule -> rule.getClass().getSimpleName())
                .toList();
        List<String> written = new ArrayList<>();
        for (String file : namesIn(CLASSES)) {
            if (Files.readString(CLASSES.resolve(file)).contains(" implements Rule ")) {
                written.add(file.replaceAll("\\.java$", ""));
            }
        }

        assertThat(listed).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(listed)
                .as("Rules.java lists every class that implements Rule")
                .containsAll(written);
    }

    /** Hazards first; what a page says in its first sentence is what the index says. */
    @Test
    void theIndexIsMadeOfThePages() throws IOException {
        Path file = PAGES.resolve("README.md");
        String header = "| id | what | severity |\n|---|---|---|\n";
        String shown = Files.readString(file);
        StringBuilder index = new StringBuilder(shown.substring(0, shown.indexOf(header))).append(header);
        List<Rule> hazardsFirst = Rules.all().stream()
                .sorted(Comparator.comparing(Rule::isHazard).reversed().thenComparing(Rule::severity))
                .toList();
        for (Rule rule : hazardsFirst) {
            index.append(
                    "| [%1$s](%1$s.md) | %2$s | %3$s |\n".formatted(rule.id(), firstSentence(rule), severity(rule)));
        }
        Golden.compare(file, index.toString());
    }

    private static String severity(Rule rule) {
        if (!rule.isHazard()) {
            return "error";
        }
        return switch (rule.severity()) {
            case ERROR -> "error, can be allowed";
            case WARNING -> "warning, can be allowed";
            case OFF -> "off unless asked for";
        };
    }

    private static String firstSentence(Rule rule) throws IOException {
        String sentence = Files.readAllLines(PAGES.resolve(rule.id() + ".md")).get(2);
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT)
                + sentence.substring(1).replaceAll("\\.$", "");
    }

    @Test
    void eachExampleOnAPageIsPartOfACase() throws IOException {
        for (Rule rule : Rules.all()) {
            String cases = "";
            for (Path source : Compilation.filesBelow(CASES.resolve(rule.id()), ".java")) {
                cases += Files.readString(source);
            }
            Matcher example = JAVA_BLOCK.matcher(Files.readString(PAGES.resolve(rule.id() + ".md")));
            while (example.find()) {
                assertThat(squeezed(cases))
                        .as("example on the page of %s", rule.id())
                        .contains(squeezed(example.group(1)));
            }
        }
    }

    /** Pages and cases are indented differently. */
    private static String squeezed(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }

    /** A safety net that no operation falls into today cannot have a case. */
    private static boolean hasTestOfItsOwn(Rule rule) {
        return Files.exists(TESTS.resolve(rule.getClass().getSimpleName() + "Test.java"));
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
