package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --classpath} takes. */
final class ClassPathTest {

    @TempDir
    private Path folder;

    private final CompiledMigrations shop = CompiledMigrations.of("shop");

    private String status(String classPath) {
        try (Session session = new Session().folder(folder)) {
            session.pawl("status", "--classpath", classPath);
            assertThat(session.exitCode()).as(session.output()).isEqualTo(3);
            return session.output();
        }
    }

    @Test
    void takesJarsFoldersAndAllJarsOfAFolder() throws IOException {
        Files.createDirectory(folder.resolve("lib"));
        shop.jar(folder.resolve("lib/shop.jar"), "");
        CompiledMigrations.jar(folder.resolve("lib/other.jar"), Map.of("README.txt", new byte[0]));
        assertThat(status(shop.classes().toString())).contains("CreateConversations");
        assertThat(status("lib/shop.jar")).contains("CreateConversations");
        assertThat(status("lib/other.jar:lib/shop.jar")).contains("CreateConversations");
        assertThat(status("lib/*")).contains("CreateConversations");
    }

    @Test
    void looksIntoExecutableJarsOfSpringBoot() throws IOException {
        assertThat(status(shop.jar(folder.resolve("boot.jar"), "BOOT-INF/classes/")
                        .toString()))
                .contains("CreateConversations");
        assertThat(status(nested("boot-with-library.jar", "BOOT-INF/lib/").toString()))
                .contains("CreateConversations");
    }

    @Test
    void looksIntoWars() throws IOException {
        assertThat(status(
                        shop.jar(folder.resolve("app.war"), "WEB-INF/classes/").toString()))
                .contains("CreateConversations");
        assertThat(status(nested("with-library.war", "WEB-INF/lib/").toString()))
                .contains("CreateConversations");
    }

    @Test
    void usesItsOwnRuntimeWhateverAJarBrings() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("dev/pawl/runtime/Migrator.class", new byte[] {0, 1, 2});
        entries.put("dev/pawl/runtime/registry/MigrationRegistry.class", new byte[] {0, 1, 2});
        CompiledMigrations.jar(folder.resolve("runtime.jar"), entries);
        shop.jar(folder.resolve("shop.jar"), "");
        assertThat(status("runtime.jar:shop.jar")).contains("CreateConversations");
    }

    private Path nested(String name, String prefix) throws IOException {
        Path library = shop.jar(folder.resolve("library.jar"), "");
        Path plain = CompiledMigrations.jar(folder.resolve("plain.jar"), Map.of("README.txt", new byte[0]));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(prefix + "library.jar", Files.readAllBytes(library));
        entries.put(prefix + "plain.jar", Files.readAllBytes(plain));
        return CompiledMigrations.jar(folder.resolve(name), entries);
    }
}
