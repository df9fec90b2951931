package dev.pawl.processor.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.Compilation;
import dev.pawl.runtime.plan.SourceFile;
import dev.pawl.runtime.registry.MigrationRegistry;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where files are found, and what is kept of them. */
final class ResourceFilesTest {

    private static final String SOURCE = """
            package com.acme;

            import static dev.pawl.dsl.Columns.*;
            import static dev.pawl.dsl.Resource.resource;
            import dev.pawl.dsl.*;

            @Migration(version = 1, description = "list countries")
            final class ListCountries implements SchemaChange {
                @Override
                public void up(Database db) {
                    db.createTable("countries").column("code", text().notNull()).primaryKey("code");
                    db.insertInto("countries", "code").rows(resource("%s"));
                }
            }
            """;

    @TempDir
    private Path project;

    private Path sources;
    private Path classes;

    @BeforeEach
    void makeFolders() throws IOException {
        sources = Files.createDirectories(project.resolve("src/com/acme"));
        classes = Files.createDirectories(project.resolve("classes/com/acme"));
    }

    @Test
    void findsThemBesideTheSource() throws IOException {
        Files.writeString(sources.resolve("a.csv"), "code\nAT\n");
        Files.writeString(classes.resolve("a.csv"), "code\nDE\n");

        assertThat(sql("a.csv")).contains("('AT')");
        assertThat(files()).containsExactly(SourceFile.of("com/acme/a.csv", "code\nAT\n".getBytes(UTF_8)));
    }

    @Test
    void findsThemInTheClassOutput() throws IOException {
        Files.writeString(classes.resolve("a.csv"), "code\nDE\n");

        assertThat(sql("a.csv")).contains("('DE')");
        assertThat(files()).containsExactly(SourceFile.of("com/acme/a.csv", "code\nDE\n".getBytes(UTF_8)));
    }

    @Test
    void followsPathsWithinTheSources() throws IOException {
        Files.writeString(
                Files.createDirectories(project.resolve("src/com/data")).resolve("a.csv"), "code\nFR\n");

        assertThat(sql("../data/./a.csv")).contains("('FR')");
        assertThat(files()).extracting(SourceFile::path).containsExactly("com/data/a.csv");
    }

    @Test
    void doesNotLeaveTheSources() throws IOException {
        Files.writeString(project.resolve("a.csv"), "code\nFR\n");

        assertThat(compiled("../../../a.csv").report()).contains("`../../../a.csv` leads out of the sources");
        assertThat(compiled("../../a.csv").report()).contains("there is no file `../../a.csv`");
    }

    /** The same text, as Windows and its editors write it, is the same migration. */
    @Test
    void changeTheChecksumByWhatTheySay() throws IOException {
        Path file = Files.writeString(sources.resolve("a.csv"), "code\nAT\n");
        String checksum = checksum("a.csv");

        Files.writeString(file, "\ufeffcode\r\nAT\r\n");
        assertThat(checksum("a.csv")).isEqualTo(checksum);
        Files.move(file, sources.resolve("b.csv"));
        assertThat(checksum("b.csv")).isEqualTo(checksum);
        Files.writeString(file, "code\nDE\n");
        assertThat(checksum("a.csv")).isNotEqualTo(checksum);
    }

    private String sql(String resource) throws IOException {
        Compilation compilation = compiled(resource);
        assertThat(compilation.report()).isEmpty();
        return Files.readString(compilation.output().resolve("META-INF/pawl/sql/1-ListCountries.up.sql"));
    }

    private String checksum(String resource) throws IOException {
        assertThat(compiled(resource).report()).isEmpty();
        try (URLClassLoader loader = loader()) {
            return MigrationRegistry.find(loader).migrations().get(0).checksum();
        }
    }

    private List<SourceFile> files() throws IOException {
        try (URLClassLoader loader = loader()) {
            return MigrationRegistry.find(loader).files();
        }
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(
                new URL[] {project.resolve("classes").toUri().toURL()},
                getClass().getClassLoader());
    }

    private Compilation compiled(String resource) throws IOException {
        Path source = Files.writeString(sources.resolve("ListCountries.java"), SOURCE.formatted(resource));
        return Compilation.into(project.resolve("classes"), List.of(source));
    }
}
