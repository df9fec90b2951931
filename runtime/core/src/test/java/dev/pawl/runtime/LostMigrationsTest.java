package dev.pawl.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.registry.FoundRegistry;
import dev.pawl.runtime.registry.LostMigrations;
import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LostMigrationsTest {

    private static final String FOLDER = "META-INF/pawl/registries/";
    private static final String USERS = FOLDER + "com.acme.users.GeneratedMigrationRegistry-0123456789ab.txt";
    private static final String ORDERS = FOLDER + "com.acme.orders.GeneratedMigrationRegistry-ba9876543210.txt";

    @TempDir
    private Path folder;

    private final Map<String, String> files = new TreeMap<>(Map.of(FOLDER + "index.txt", "about"));

    @Test
    void areNamedWithTheJarThatHasThem() throws IOException {
        files.put(USERS, "1 CreateUsers\n");
        files.put(ORDERS, "2 CreateOrders\n3 CreateLines\n");
        Path jar = jar("all.jar");

        assertThatThrownBy(() -> refuse(List.of(migration(1, "CreateUsers")), jar))
                .isInstanceOf(MigrationException.class)
                .hasMessage("""
                        migrations are on the class path that would not run, because their registry is not loaded: \
                        `com.acme.orders.GeneratedMigrationRegistry`
                          listed in %s!/%s
                          not loaded: 2 CreateOrders
                          not loaded: 3 CreateLines
                          fix: if jars are merged into one, merge the files \
                        META-INF/services/dev.pawl.runtime.registry.MigrationRegistry, too: Maven Shade with \
                        ServicesResourceTransformer, Gradle Shadow with mergeServiceFiles()
                          fix: if two of these jars have a registry of the same name, of which one replaces the other, \
                        give one another name when it is compiled: -Apawl.registry=com.acme.OtherRegistry
                          fix: if the list is left over from an earlier compilation, build anew (mvn clean)""".replaceFirst("%s", jar.toString()).replace("%s", ORDERS));
    }

    @Test
    void areFoundInFoldersOfClassesToo() throws IOException {
        files.put(ORDERS, "2 CreateOrders\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve("classes").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }

        assertThatThrownBy(() -> refuse(List.of(), folder.resolve("classes"))).hasMessageContaining("2 CreateOrders");
    }

    @Test
    void areFoundInEachJar() throws IOException {
        files.put(USERS, "1 CreateUsers\n");
        Path one = jar("one.jar");
        files.remove(USERS);
        files.put(ORDERS, "2 CreateOrders\n");
        Path other = jar("other.jar");

        assertThatThrownBy(() -> refuse(List.of(migration(1, "CreateUsers")), one, other))
                .hasMessageContaining("2 CreateOrders");
        assertThatCode(() -> refuse(List.of(migration(1, "CreateUsers"), migration(2, "CreateOrders")), one, other))
                .doesNotThrowAnyException();
    }

    /** As after a relocation, or after a registry was given another name without a clean build. */
    @Test
    void areNotThoseThatAnotherRegistryHas() throws IOException {
        files.put(USERS, "1 CreateUsers\n");
        files.put(USERS.replace("com.acme", "org.acme"), "1 CreateUsers\n2 CreateOrders\n");

        assertThatCode(() -> refuse(List.of(migration(1, "CreateUsers"), migration(2, "CreateOrders")), jar("all.jar")))
                .doesNotThrowAnyException();
    }

    @Test
    void areNotLookedForWhereThereAreNoLists() {
        assertThatCode(() -> refuse(List.of(), folder)).doesNotThrowAnyException();
    }

    @Test
    void areCountedWhereThereAreMany() throws IOException {
        files.put(ORDERS, "1 A\n2 B\n3 C\n4 D\n5 E\n6 F\n7 G\n");

        assertThatThrownBy(() -> refuse(List.of(), jar("all.jar")))
                .hasMessageContaining("not loaded: 5 E\n  and 2 more\n");
    }

    @Test
    void doNotMatterWhenNothingIsToBeDone() throws IOException {
        TestDatabase database = TestDatabase.fresh();
        TestRegistry registry = TestRegistry.of(TestRegistry.creating(1));
        Migrator.builder(database.dataSource()).registry(registry).build().up();
        files.put(ORDERS, "2 CreateOrders\n");
        URL[] urls = {jar("all.jar").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            Migrator migrator = Migrator.builder(database.dataSource())
                    .registry(new FoundRegistry(registry, loader))
                    .build();

            assertThat(migrator.up().migrations()).isEmpty();
            assertThatThrownBy(migrator::status).hasMessageContaining("2 CreateOrders");
        }
    }

    private static RegisteredMigration migration(long version, String name) {
        return new RegisteredMigration(version, name, "does something", Phase.EXPAND, false, "");
    }

    private static void refuse(List<RegisteredMigration> loaded, Path... classPath) throws IOException {
        URL[] urls = new URL[classPath.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            new LostMigrations(loader).refuse(loaded);
        }
    }

    /** Without entries for the folders, as some tools write jars. */
    private Path jar(String name) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream stream = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(stream)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                entries.putNextEntry(new JarEntry(file.getKey()));
                entries.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
