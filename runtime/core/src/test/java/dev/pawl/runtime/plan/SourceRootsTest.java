package dev.pawl.runtime.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceRootsTest {

    @TempDir
    private Path project;

    private Path sources;
    private Path resources;

    @BeforeEach
    void makeFolders() throws IOException {
        sources = Files.createDirectories(project.resolve("src/main/java/app"));
        resources = Files.createDirectories(project.resolve("src/main/resources/app"));
    }

    @Test
    void findsWhatWasEdited() throws IOException {
        Path file = Files.writeString(sources.resolve("a.csv"), "a\n1\n");

        assertThat(stale("a\n1\n")).isEmpty();
        assertThat(stale("a\n2\n")).containsExactly(file);
    }

    @Test
    void looksBesideTheSourceFirst() throws IOException {
        Files.writeString(sources.resolve("a.csv"), "a\n1\n");
        Path other = Files.writeString(resources.resolve("a.csv"), "a\n2\n");
        assertThat(stale("a\n1\n")).isEmpty();

        Files.delete(sources.resolve("a.csv"));
        assertThat(stale("a\n1\n")).containsExactly(other);
    }

    @Test
    void claimsNothingWithoutSources() {
        assertThat(stale("a\n1\n")).isEmpty();
    }

    /** As another system checks it out, or another editor saves it. */
    @Test
    void takesTheSameTextForTheSame() throws IOException {
        Files.writeString(sources.resolve("a.csv"), "\ufeffa\r\n\"x\r\ny\"\r\n");
        assertThat(stale("a\n\"x\ny\"\n")).isEmpty();

        Files.writeString(sources.resolve("a.csv"), "a\n\rx\r");
        assertThat(stale("a\n\rx\r")).isEmpty();
        assertThat(stale("a\nx")).isNotEmpty();
    }

    private List<Path> stale(String compiled) {
        return SourceRoots.of(project).stale(List.of(SourceFile.of("app/a.csv", compiled.getBytes(UTF_8))));
    }
}
