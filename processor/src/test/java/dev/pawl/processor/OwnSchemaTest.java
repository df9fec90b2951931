package dev.pawl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code -Apawl.schema} means. */
final class OwnSchemaTest {

    private static final String SOURCE = """
            import static dev.pawl.dsl.Columns.*;
            import static dev.pawl.dsl.Reference.references;
            import dev.pawl.dsl.*;
            import java.util.List;

            @Migration(version = 1, description = "everything that names tables and types")
            final class Everything implements SchemaChange {
              @Override
              public void up(Database db) {
                %1$s.createTable("a")
                    .column("id", bigint().notNull())
                    .column("email", %2$s.array().comment("x"))
                    .primaryKey("id");
                %1$s.createTable("b")
                    .column("id", bigint().notNull())
                    .column("a", bigint())
                    .primaryKey("id")
                    .foreignKey("a", references("a", "id")%3$s.onDelete(ReferentialAction.SET_NULL));
                %1$s.alterTable("b")
                    .createIndex("b_a_idx", "a")
                    .addColumn("c", bigint())
                    .addForeignKey("c", references("a", "id")%3$s)
                    .createIndex(Index.on("c"));
                %1$s.insertInto("a", "id").row(1L).row(2L);
                db.require(Conditions.tableExists("a")%3$s, "no table");
                %1$s.renameTable("b", "d");
              }
            }
            """;

    private static final String WITH =
            SOURCE.formatted("db.schema(\"app\")", "userDefined(\"app\", \"mood\")", ".inSchema(\"app\")");
    private static final String WITHOUT = SOURCE.formatted("db", "userDefined(\"mood\")", "");

    @TempDir
    private Path folder;

    @Test
    void makesNoDifferenceInFrontOfANameIfItIsTheOneThatIsSaid() throws IOException {
        Compilation with = compiled(WITH, "-Apawl.schema=app");
        Compilation without = compiled(WITHOUT, "-Apawl.schema=app");
        Compilation plain = compiled(WITHOUT);

        assertThat(sql(with)).isEqualTo(sql(without)).isEqualTo(sql(plain)).doesNotContain("\"app\"");
        assertThat(checksums(with)).isEqualTo(checksums(without)).isEqualTo(checksums(plain));
        assertThat(registry(with, MigrationRegistry::otherSchemas)).isEmpty();
        assertThat(registry(with, registry -> List.of(registry.schema()))).containsExactly("app");
        assertThat(registry(plain, registry -> List.of(registry.schema() == null)))
                .containsExactly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-Apawl.schema=public"})
    void isAnotherOneOtherwise(String option) throws IOException {
        String made = WITH.replace(
                "%s.createTable(\"a\")".formatted("db.schema(\"app\")"), "db.createSchema(\"app\").createTable(\"a\")");
        Compilation with = option.isEmpty() ? compiled(made) : compiled(made, option);

        assertThat(sql(with))
                .contains("CREATE SCHEMA \"app\"", "REFERENCES \"app\".\"a\" (\"id\")", "\"app\".\"mood\"[]")
                .contains("CREATE INDEX \"b_a_idx\" ON \"app\".\"b\"", "to_regclass('\"app\".\"a\"')");
        assertThat(checksums(with)).isNotEqualTo(checksums(compiled(WITHOUT)));
        assertThat(registry(with, MigrationRegistry::otherSchemas)).containsExactly("app");
    }

    @Test
    void isNotChangedByWhatOnlyRefersToIt() throws IOException {
        Compilation compilation = compiled(WITHOUT.replace("userDefined(", "userDefined(\"shared\", "));

        assertThat(registry(compilation, MigrationRegistry::otherSchemas)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "pg_temp", "a123456789b123456789c123456789d123456789e123456789f123456789g123"})
    void isRefusedIfNothingCanBeMadeInIt(String name) throws IOException {
        assertThat(Compilation.of(List.of(source(WITHOUT)), "-Apawl.schema=" + name)
                        .report())
                .isEqualTo("-1:-1: error: [pawl] `-Apawl.schema=" + name
                        + "` is not the name of a schema: write the one that the"
                        + " Migrator is given, without quotes\n");
    }

    private Compilation compiled(String text, String... options) throws IOException {
        Compilation compilation = Compilation.of(List.of(source(text)), options);
        assertThat(compilation.report()).doesNotContain("error");
        return compilation;
    }

    private Path source(String text) throws IOException {
        return Files.writeString(folder.resolve("Everything.java"), text);
    }

    private static String sql(Compilation compilation) throws IOException {
        Path scripts = compilation.output().resolve("META-INF/pawl/sql");
        return Files.readString(scripts.resolve("1-Everything.up.sql"))
                + Files.readString(scripts.resolve("1-Everything.down.sql"));
    }

    private static List<String> checksums(Compilation compilation) throws IOException {
        return registry(
                compilation,
                registry -> registry.migrations().stream()
                        .map(RegisteredMigration::checksum)
                        .toList());
    }

    private static <T> List<T> registry(Compilation compilation, Function<MigrationRegistry, List<T>> part)
            throws IOException {
        URL[] classes = {compilation.output().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, OwnSchemaTest.class.getClassLoader())) {
            return part.apply(ServiceLoader.load(MigrationRegistry.class, loader)
                    .findFirst()
                    .orElseThrow());
        }
    }
}
