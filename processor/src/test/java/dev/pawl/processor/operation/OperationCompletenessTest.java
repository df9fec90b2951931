package dev.pawl.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.operation.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each operation has a handler, a case and a page; nothing is left of operations that are gone. */
final class OperationCompletenessTest {

    @Test
    void eachOperationHasAHandler() {
        assertThat(OperationHandlers.all().stream().<Class<?>>map(OperationHandler::operation))
                .as("create processor/src/main/java/dev/pawl/processor/operation/<Operation>Handler.java and list it in"
                        + " OperationHandlers")
                .containsExactlyInAnyOrderElementsOf(operations());
    }

    @Test
    void handlersAreListedInAlphabeticalOrder() {
        assertThat(OperationHandlers.all())
                .extracting(handler -> handler.getClass().getSimpleName())
                .isSorted();
    }

    @Test
    void eachOperationHasCases() throws IOException {
        assertThat(names(OperationCase.FOLDER))
                .as(
                        "create %s/<operation-id>/<Case>.java, or delete the folder of an operation that is gone",
                        OperationCase.FOLDER)
                .containsExactlyElementsOf(OperationId.all());
        assertThat(OperationCase.all().stream()
                        .filter(each -> !each.isAwkward())
                        .map(OperationCase::operation))
                .as("create %s/<operation-id>/<Case>.java", OperationCase.FOLDER)
                .containsAll(OperationId.all());
    }

    @Test
    void eachOperationHasAPage() throws IOException {
        List<String> pages = Stream.concat(
                        Stream.of("README.md"), OperationId.all().stream().map(id -> id + ".md"))
                .sorted()
                .toList();
        assertThat(names(OperationPage.FOLDER))
                .as(
                        "run OperationPagesTest with -Dgolden=update to create %s/<operation-id>.md, or delete the page of"
                                + " an operation that is gone",
                        OperationPage.FOLDER)
                .containsExactlyElementsOf(pages);
    }

    @Test
    void eachGoldenFileBelongsToACase() throws IOException {
        Set<Path> expected = OperationCase.all().stream()
                .flatMap(each ->
                        Stream.of(".java", ".up.sql", ".down.sql", ".rows.sql").map(each::beside))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(OperationCase.FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !expected.contains(file) && !isNamedByACase(file)))
                    .as("delete these, whose cases are gone")
                    .isEmpty();
        }
    }

    /** A file with rows, which several cases may share. */
    private static boolean isNamedByACase(Path file) {
        return OperationCase.all().stream()
                .anyMatch(
                        each -> each.source().resolveSibling(file.getFileName()).equals(file)
                                && each.text().contains(file.getFileName() + "\"))"));
    }

    private static List<Class<?>> operations() {
        return List.of(Operation.class.getPermittedSubclasses());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
