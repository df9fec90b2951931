package dev.pawl.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.MigrationException;
import dev.pawl.testing.internal.server.Setting;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

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
