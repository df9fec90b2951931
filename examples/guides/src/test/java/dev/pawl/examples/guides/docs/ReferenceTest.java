package dev.pawl.examples.guides.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.cli.PawlCommand;
import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.Columns;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.NewTable;
import dev.pawl.dsl.RawStatement;
import dev.pawl.dsl.Reference;
import dev.pawl.dsl.TableAlteration;
import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.report.MigrationState;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference has all of it. */
final class ReferenceTest {

    /** What is no part of the language of migrations: what the processor reads. */
    private static final List<String> READ_BY_PROCESSOR = List.of(
            "spec",
            "of",
            "equals",
            "hashCode",
            "toString",
            "keys",
            "isUnique",
            "method",
            "included",
            "predicate",
            "table",
            "columns");

    @Test
    void namesEveryVerbAndType() throws IOException {
        String reference = Files.readString(Repository.DOCS.resolve("reference.md"));

        List<String> missing = Stream.of(
                        Database.class,
                        NewTable.class,
                        TableAlteration.class,
                        RawStatement.class,
                        Columns.class,
                        ColumnType.class,
                        Index.class,
                        Reference.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !READ_BY_PROCESSOR.contains(name) && !reference.matches("(?s).*\\b" + name + "\\b.*"))
                .distinct()
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void namesEveryCommand() throws IOException {
        StringWriter help = new StringWriter();
        PawlCommand.create().out(new PrintWriter(help, true)).run("--help");
        List<String> commands = found("(?m)^  ([a-z]+)  +[A-Z]", help.toString());

        assertThat(commands).contains("status", "completion");
        assertThat(found("`pawl ([a-z]+)`", tools())).containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    void namesEveryGoal() throws IOException {
        try (Stream<Path> sources =
                Files.list(Repository.ROOT.resolve("runtime/maven-plugin/src/main/java/dev/pawl/maven"))) {
            List<String> goals = sources.map(source -> source.getFileName().toString())
                    .filter(name -> name.endsWith("Goal.java") && !name.startsWith("Abstract"))
                    .map(name -> name.replace("Goal.java", "").toLowerCase(Locale.ROOT))
                    .toList();

            assertThat(found("`pawl:([a-z]+)`", tools())).containsExactlyInAnyOrderElementsOf(goals);
            assertThat(found("(?m)^\\| `pawl:([a-z]+)`", Files.readString(Repository.DOCS.resolve("maven.md"))))
                    .containsExactlyInAnyOrderElementsOf(goals);
        }
    }

    @Test
    void namesMethodsThatExist() throws IOException {
        List<String> methods =
                Stream.of(Migrator.class.getMethods()).map(Method::getName).toList();

        assertThat(methods)
                .containsAll(found("`([a-zA-Z]+)\\(", tools().replace("`MigrationTester.assertReversible()`", "")));
    }

    private static String tools() throws IOException {
        String reference = Files.readString(Repository.DOCS.resolve("reference.md"));
        return reference.substring(reference.indexOf("<!-- tools -->"), reference.indexOf("<!-- end of tools -->"));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void namesEveryState() throws IOException {
        assertThat(Files.readString(Repository.DOCS.resolve("reference.md")))
                .contains(Stream.of(MigrationState.values())
                        .map(state -> "| `" + state + "` |")
                        .toList());
    }
}
