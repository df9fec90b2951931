package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.registry.Registries;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegistriesTest {

    @TempDir
    Path folder;

    /** Found by name. */
    public static final class First implements MigrationRegistry {

        private final TestRegistry registry = TestRegistry.of(creating(1), creating(3));

        @Override
        public int minimumPostgres() {
            return 14;
        }

        @Override
        public String fingerprint() {
            return registry.fingerprint();
        }

        @Override
        public List<RegisteredMigration> migrations() {
            return registry.migrations();
        }

        @Override
        public MigrationPlan plan(long version) {
            return registry.plan(version);
        }
    }

    @Test
    void areFoundByTheServiceLoader() throws IOException {
        try (URLClassLoader loader = declaring(First.class.getName())) {
            assertThat(Registries.find(loader).migrations()).isEqualTo(new First().migrations());
        }
    }

    @Test
    void areMissed() throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[0])) {
            assertThatThrownBy(
                            Migrator.builder(TestDatabase.fresh().dataSource()).classLoader(loader)::build)
                    .isInstanceOf(MigrationException.class)
                    .hasMessage("""
                            there is no registry of migrations on the classpath
                              fix: compile the migrations with pawl-processor on the annotation processor path; if it was \
                            just put there, compile anew (mvn clean compile)
                              fix: in a module, declare it: provides dev.pawl.runtime.registry.MigrationRegistry with ...;
                              fix: keep META-INF/services/dev.pawl.runtime.registry.MigrationRegistry when jars are merged \
                            (shade: ServicesResourceTransformer)
                              fix: or say where it is: MigratorBuilder.classLoader""");
        }
    }

    @Test
    void thatCannotBeLoadedAreNamed() throws IOException {
        try (URLClassLoader loader = declaring("com.acme.Gone")) {
            assertThatThrownBy(() -> Registries.find(loader))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageStartingWith("a registry of migrations cannot be loaded\n")
                    .hasMessageContaining("com.acme.Gone");
        }
    }

    @Test
    void areMergedInVersionOrder() {
        MigrationRegistry merged = Registries.merge(
                List.of(new First(), TestRegistry.of(creating(2)).minimum(16)));

        assertThat(merged.minimumPostgres()).isEqualTo(16);
        assertThat(merged.migrations()).extracting(RegisteredMigration::version).containsExactly(1L, 2L, 3L);
        assertThat(merged.fingerprint())
                .isEqualTo(
                        TestRegistry.of(creating(1), creating(2), creating(3)).fingerprint());
        assertThat(merged.plan(2).up()).isEqualTo(creating(2).plan().up());
    }

    @Test
    void mayNotHaveAVersionInCommon() {
        assertThatThrownBy(() -> Registries.merge(List.of(new First(), TestRegistry.of(creating(3)))))
                .isInstanceOf(MigrationException.class)
                .hasMessage("""
                        two migrations have the version 3
                          `M3` of dev.pawl.runtime.RegistriesTest$First
                          `M3` of dev.pawl.runtime.TestRegistry
                          fix: give the one that has not been applied anywhere another version
                          fix: if they are the same, keep only one of the two jars on the classpath""");
    }

    private URLClassLoader declaring(String registry) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(MigrationRegistry.class.getName()), registry);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    @Test
    void refusesTwoModulesWithRegistriesOfOneName(@TempDir Path one, @TempDir Path other) throws IOException {
        String service = "META-INF/services/dev.pawl.runtime.registry.MigrationRegistry";
        for (Path module : List.of(one, other)) {
            Path file = module.resolve(service);
            Files.createDirectories(module.resolve("META-INF/services"));
            Files.writeString(file, "com.acme.GeneratedMigrationRegistry\n");
        }
        URL[] modules = {one.toUri().toURL(), other.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(modules, null)) {
            assertThatThrownBy(() -> Registries.find(loader))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("two modules have a registry of the same name")
                    .hasMessageContaining("-Apawl.registry=");
        }
    }
}
