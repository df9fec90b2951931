package dev.pawl.examples.guides.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Leaks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was recorded once and is shown to readers: pages, and the files that tests compare with. */
final class RecordingsTest {

    private static final Set<String> CODE = Set.of("java", "kotlin", "groovy", "xml", "yaml", "sql", "properties");

    /** Spring Boot's own words about a value that is none. */
    private static final Path WORDS_OF_SPRING =
            Repository.ROOT.resolve("runtime/spring-boot/src/test/resources/failures/bad-value.txt");

    @Test
    void pagesShowNothingOfTheMachineOnWhichTheyWereRecorded() {
        List<String> leaks = Repository.pages().stream()
                .flatMap(page -> page.blocks().stream().filter(block -> !CODE.contains(block.language())))
                .flatMap(block ->
                        Leaks.in(String.join("\n", block.text())).stream().map(leak -> block.place() + ", " + leak))
                .toList();

        assertThat(leaks).isEmpty();
    }

    @Test
    void proseOfPagesNamesNoPathOfAMachine() {
        List<String> leaks = Repository.pages().stream()
                .flatMap(page -> Leaks.in(String.join("\n", page.prose())).stream()
                        .filter(leak -> !leak.contains("exception's class"))
                        .map(leak -> page.name() + ", " + leak))
                .toList();

        assertThat(leaks).isEmpty();
    }

    @Test
    void filesThatTestsCompareWithHoldNothingOfTheMachine() {
        List<Path> files = recordings();
        List<String> leaks = files.stream()
                .flatMap(file ->
                        Leaks.in(text(file)).stream().map(leak -> Repository.ROOT.relativize(file) + ", " + leak))
                .toList();

        assertThat(files).hasSizeGreaterThan(300);
        assertThat(leaks).isEmpty();
    }

    /** Cases that are input, in Java and in SQL, are no recordings; what is said and rendered of them is. */
    private static List<Path> recordings() {
        return Stream.of("processor", "runtime", "examples")
                .flatMap(module -> files(Repository.ROOT.resolve(module)))
                .filter(file -> file.toString().matches(".*[/\\\\]src[/\\\\](test|refused)[/\\\\].*\\.(txt|json|sql)"))
                .filter(file -> !file.equals(WORDS_OF_SPRING))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file ->
                            Files.isRegularFile(file) && !file.toString().matches(".*[/\\\\]target[/\\\\].*"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.collect(joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
