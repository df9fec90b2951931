package dev.pawl.processor.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page about an operation, made from its cases.
 *
 * @param id the operation's id
 */
record OperationPage(String id) {

    static final Path FOLDER = Path.of("../docs/operations");

    private static final Path HANDLERS = Path.of("src/main/java/dev/pawl/processor/operation");
    private static final Pattern JAVADOC =
            Pattern.compile("/\\*\\*(.*?)(?:@see.*?)?\\*/\\s*final class", Pattern.DOTALL);

    Path file() {
        return FOLDER.resolve(id + ".md");
    }

    String text() {
        String cases = cases().stream().map(OperationPage::section).collect(Collectors.joining("\n"));
        return "# %s\n\n%s\n\n%s".formatted(id, summary(), cases);
    }

    /** What the handler's Javadoc says. */
    String summary() {
        Matcher javadoc = JAVADOC.matcher(handler());
        if (!javadoc.find()) {
            throw new IllegalStateException("no Javadoc at the handler of " + id);
        }
        return javadoc.group(1)
                .replaceAll("\\s*\n\\s*\\*", "")
                .replaceAll("\\{@code ([^}]*)\\}", "`$1`")
                .strip();
    }

    /** The one that is named like the operation first. */
    private List<OperationCase> cases() {
        return OperationCase.all().stream()
                .filter(each -> each.operation().equals(id) && !each.isAwkward())
                .sorted((a, b) -> Integer.compare(a.name().length(), b.name().length()))
                .toList();
    }

    private String handler() {
        String name = Arrays.stream(id.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        try {
            return Files.readString(HANDLERS.resolve(name + "Handler.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String section(OperationCase each) {
        return """
                ## %s

                ```java
                %s```

                becomes%s

                ```sql
                %s```

                %s
                The way back:

                ```sql
                %s```
                """.formatted(
                        title(each),
                        each.snippet(),
                        each.postgres() == 14 ? "" : " with `-Apawl.postgres=" + each.postgres() + "`",
                        sql(each, "up"),
                        LockTable.of(Replayed.changes(each)),
                        sql(each, "down"));
    }

    /** {@code AddCheckToNewTable} is "Add check to new table". */
    private static String title(OperationCase each) {
        String words = each.name().replaceAll("(?<=[a-z])(?=[A-Z0-9])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The steps, without the lines that say which migration they belong to and what the table below repeats. */
    private static String sql(OperationCase each, String direction) {
        String steps = each.sql(direction)
                .lines()
                .skip(1)
                .filter(line -> !line.matches(
                        "-- (phase|requires|asked|asked before step 1|locks|work|breaks|loses): .*|--   .*"))
                .collect(Collectors.joining("\n"));
        return steps.strip() + "\n";
    }
}
