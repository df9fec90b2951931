package dev.pawl.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.plan.SourceFile;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.testing.internal.server.Setting;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MissingThingsTest {

    @Test
    void saysThatThereIsNoRegistry() throws Exception {
        try (URLClassLoader empty = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> TestDatabases.builder().classLoader(empty).build())
                    .isInstanceOf(MigrationException.class)
                    .hasMessageStartingWith("there is no registry of migrations on the classpath")
                    .hasMessageContaining("fix: ");
        }
    }

    @Test
    void saysThatThereIsNoSetupScript() {
        assertThatThrownBy(() -> TestDatabases.builder().setup("/nowhere.sql").build())
                .isInstanceOf(TestDatabaseException.class)
                .hasMessageStartingWith("there is no setup script `/nowhere.sql` on the class path");
    }

    @Test
    void saysWhyTheSetupScriptFails() {
        List<String> before = all();
        TestDatabases databases = TestDatabases.builder().setup("/broken.sql").build();

        assertThatThrownBy(databases::empty)
                .isInstanceOf(TestDatabaseException.class)
                .hasMessageStartingWith("the setup script fails: ERROR: syntax error");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void saysThatAFileWasEditedAfterCompiling(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(Files.createDirectories(folder.resolve("app")).resolve("a.csv"), "a\n2\n");
        TestDatabasesBuilder builder = TestDatabases.builder()
                .registry(madeOf(SourceFile.of("app/a.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8))));

        assertThatThrownBy(() -> builder.sources(List.of(folder)).build())
                .isInstanceOf(TestDatabaseException.class)
                .hasMessageStartingWith("the migrations were compiled before a file of theirs was edited")
                .hasMessageContaining("edited: " + file)
                .hasMessageContaining("fix: ");
        assertThat(builder.sources(List.of(folder.resolve("app")))
                        .build()
                        .registry()
                        .files())
                .hasSize(1);
    }

    private static MigrationRegistry madeOf(SourceFile file) {
        MigrationPlan plan =
                new MigrationPlan(List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(file));
        return new MigrationRegistry() {
            @Override
            public int minimumPostgres() {
                return 14;
            }

            @Override
            public String fingerprint() {
                return "";
            }

            @Override
            public List<RegisteredMigration> migrations() {
                return List.of(new RegisteredMigration(1, "A", "", Phase.EXPAND, false, ""));
            }

            @Override
            public MigrationPlan plan(long version) {
                return plan;
            }
        };
    }

    @Test
    void asksForAUrlWhereADataSourceTellsNone() {
        DataSource pool = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : (PrintWriter) null);

        assertThatThrownBy(() -> PostgresServer.of(pool))
                .isInstanceOf(TestDatabaseException.class)
                .hasMessageContaining("does not tell where its server is")
                .hasMessageContaining("fix: PostgresServer.at(url, user, password)");
    }

    @Test
    void readsSettingsOfTheMachine() {
        System.setProperty("pawl.test.example", "here");
        try {
            assertThat(Setting.of("pawl.test.example")).isEqualTo("here");
            assertThat(Setting.of("pawl.test.another")).isNull();
        } finally {
            System.clearProperty("pawl.test.example");
        }
    }

    private static List<String> all() {
        return PostgresServer.embedded().maintenance().column("SELECT datname FROM pg_database ORDER BY 1");
    }
}
