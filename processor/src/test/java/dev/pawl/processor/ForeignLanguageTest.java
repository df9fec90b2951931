package dev.pawl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stubs, as kapt and Groovy make them for annotation processors, are known for what they are. */
final class ForeignLanguageTest {

    @TempDir
    private Path folder;

    @Test
    void saysThatBodiesOfKotlinCannotBeRead() throws IOException {
        Compilation compilation = Compilation.of(List.of(
                source("Metadata.java", "package kotlin; public @interface Metadata { int k(); }"),
                stub("@kotlin.Metadata(k = 1)", "")));

        assertThat(compilation.report()).startsWith("""
                8:14: error: [unreadable-code] the Kotlin of `CreateOrders` cannot be read while compiling
                      why: annotation processors see a stub of it, with the declarations and without the bodies
                      fix: write migrations in Java, beside the Kotlin code, with pawl-processor on the path of javac:
                           docs/guides/kotlin.md
                      docs: pawl explain unreadable-code
                """);
    }

    @Test
    void saysThatBodiesOfGroovyCannotBeRead() throws IOException {
        Compilation compilation = Compilation.of(List.of(
                source("GroovyObject.java", "package groovy.lang; public interface GroovyObject {}"),
                stub("", ", groovy.lang.GroovyObject")));

        assertThat(compilation.report()).contains("[unreadable-code] the Groovy of `CreateOrders` cannot be read");
    }

    /** As kapt 2.4 wrote it. */
    private Path stub(String annotation, String interfaces) throws IOException {
        return source(
                "CreateOrders.java", """
                package shop;

                /**
                 * A stub.
                 */
                @dev.pawl.dsl.Migration(version = 1L, description = "create orders")
                %annotation
                public final class CreateOrders implements dev.pawl.dsl.SchemaChange%interfaces {

                    public CreateOrders() {
                        super();
                    }

                    @java.lang.Override()
                    public void up(dev.pawl.dsl.Database db) {
                    }

                    @java.lang.Override()
                    public void down(dev.pawl.dsl.Database db) {
                    }
                }
                """.replace("%annotation", annotation).replace("%interfaces", interfaces));
    }

    private Path source(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
