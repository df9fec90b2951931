package dev.pawl.examples.guides.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.Columns;
import dev.pawl.dsl.Database;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.NewTable;
import dev.pawl.dsl.RawStatement;
import dev.pawl.dsl.Reference;
import dev.pawl.dsl.TableAlteration;
import dev.pawl.runtime.MigrationState;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.List;
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
    void namesEveryState() throws IOException {
        assertThat(Files.readString(Repository.DOCS.resolve("reference.md")))
                .contains(Stream.of(MigrationState.values())
                        .map(state -> "| `" + state + "` |")
                        .toList());
    }
}
