package dev.pawl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.dsl.Database;
import dev.pawl.runtime.PostgresServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModulePathTest {

    private static final String[] PROCESSOR = {"-processorpath", System.getProperty("java.class.path")};

    @TempDir
    private Path folder;

    @Test
    @Tag("server")
    void migratesFromAModule() throws SQLException {
        ModularApplication application = application();
        assertThat(application.compile(PROCESSOR)).isEqualTo(new Javac(0, ""));

        DataSource database = PostgresServers.major(18).newDatabase();
        Javac run = application.run(url(database));

        assertThat(run.output()).contains("CreateUsers");
        assertThat(run.code()).isZero();
        try (Connection connection = database.getConnection()) {
            assertThat(connection
                            .getMetaData()
                            .getTables(null, "public", "users", null)
                            .next())
                    .isTrue();
        }
    }

    @Test
    void saysWhatTheModuleHasToProvide() {
        Javac javac = application()
                .declaring("requires static dev.pawl.dsl;", "requires dev.pawl.runtime;")
                .compile(PROCESSOR);

        assertThat(javac.code()).isEqualTo(1);
        assertThat(javac.output()).endsWith("""
                module-info.java:1: error: [pawl] nobody would find the migrations of module `shop`
                module shop {
                       ^
                      why: in a module, the ServiceLoader of Java looks at the declaration and at no file
                      fix: provides dev.pawl.runtime.registry.MigrationRegistry with shop.migrations.GeneratedMigrationRegistry;
                      docs: docs/guides/module-path.md
                1 error
                """);
    }

    @Test
    void saysThatTheModuleProvidesAnotherRegistry() {
        Javac javac = application()
                .compile(
                        "-Apawl.registry=shop.migrations.ShopMigrations",
                        "-processorpath",
                        System.getProperty("java.class.path"));

        assertThat(javac.output())
                .contains(
                        "fix: provides dev.pawl.runtime.registry.MigrationRegistry with shop.migrations.ShopMigrations;");
    }

    @Test
    void saysWhatTheModuleHasToRequire() {
        Javac javac = application().declaring("requires static dev.pawl.dsl;").compile(PROCESSOR);

        assertThat(javac.code()).isEqualTo(1);
        assertThat(javac.output()).endsWith("""
                module-info.java:1: error: [pawl] the registry of module `shop` needs Pawl's runtime
                module shop {
                       ^
                      why: it is generated into this module, which does not read `dev.pawl.runtime`
                      fix: requires dev.pawl.runtime;
                           with pawl-runtime on the module path
                      docs: docs/guides/module-path.md
                1 error
                """);
    }

    private ModularApplication application() {
        return ModularApplication.in(folder, ModularApplication.home(Database.class));
    }

    static String url(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getURL() + "?user=postgres";
        }
    }
}
