package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files beside the sources that were edited after the migrations were compiled. */
final class EditedFilesTest {

    private static final String SOURCE = """
            package app;

            import static dev.pawl.dsl.Columns.*;
            import static dev.pawl.dsl.Resource.resource;
            import dev.pawl.dsl.*;

            @Migration(version = 1, description = "list countries")
            final class ListCountries implements SchemaChange {
                @Override
                public void up(Database db) {
                    db.createTable("countries").column("code", text().notNull()).primaryKey("code");
                    db.insertInto("countries", "code").rows(resource("countries.csv"));
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path file;
    private CompiledMigrations compiled;

    @BeforeEach
    void compile() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src/main/java/app"));
        file = Files.writeString(sources.resolve("countries.csv"), "code\nAT\n");
        compiled =
                CompiledMigrations.compile(List.of(Files.writeString(sources.resolve("ListCountries.java"), SOURCE)));
        assertThat(compiled.errors()).isEmpty();
    }

    @Test
    void failValidation() throws IOException {
        assertThat(validated()).doesNotContain("edited").contains("ListCountries");

        Files.writeString(file, "code\nAT\nDE\n");

        assertThat(validated())
                .contains("the migrations were compiled before a file of theirs was edited")
                .contains("edited: src/main/java/app/countries.csv")
                .contains("fix: compile them again");
    }

    @Test
    void areLookedForWhereTheSourcesAreSaidToBe() throws IOException {
        Files.writeString(file, "code\nAT\nDE\n");

        assertThat(validated("--source", "src/other", "--source", "src/main/java"))
                .contains("was edited");
        assertThat(validated("--source", "src/other")).doesNotContain("was edited");
    }

    private String validated(String... options) {
        try (Session session = new Session().folder(folder)) {
            String[] words = new String[options.length + 3];
            System.arraycopy(
                    new String[] {"validate", "--classpath", compiled.classes().toString()}, 0, words, 0, 3);
            System.arraycopy(options, 0, words, 3, options.length);
            session.pawl(words);
            assertThat(session.exitCode()).as(session.output()).isNotZero();
            return session.output();
        }
    }
}
