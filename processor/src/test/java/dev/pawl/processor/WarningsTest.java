package dev.pawl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project that lets no warning pass can use Pawl, next to other processors. */
final class WarningsTest {

    private static final String MIGRATIONS = """
            package shop;

            import static dev.pawl.dsl.Columns.bigint;

            import dev.pawl.dsl.Allow;
            import dev.pawl.dsl.Database;
            import dev.pawl.dsl.Irreversible;
            import dev.pawl.dsl.Migration;
            import dev.pawl.dsl.SchemaChange;

            /** Makes users. */
            @Migration(version = 1, description = "create users")
            final class CreateUsers implements SchemaChange {

                /** For nobody. */
                CreateUsers() {}

                @Override
                public void up(Database db) {
                    db.createTable("users").column("id", bigint().notNull()).primaryKey("id");
                    db.alterTable("users").createIndex("users_idx", "id");
                }
            }

            /** Drops users. */
            @Migration(version = 2, description = "drop users")
            @Allow(value = "dropped-table", because = "no release uses it")
            @Irreversible(because = "users are gone")
            final class DropUsers implements SchemaChange {

                /** For nobody. */
                DropUsers() {}

                @Override
                public void up(Database db) {
                    db.dropTable("users");
                }
            }
            """;

    private static final String NO_MIGRATIONS = """
            package shop;

            final class Shop {
                @Override
                public String toString() {
                    return "shop";
                }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xlint:all",
                "-Xlint:all -Xdoclint -Xdoclint/package:shop",
                "-Xlint:all --release 17",
                "-Xlint:all -implicit:none",
                "-Xlint:all -implicit:class",
                "-Xlint:all -proc:only",
                "-Xlint:all -parameters -g",
                "-Xlint:all -Apawl.postgres=15 -Apawl.severity.dropped_table=warning",
                "-Xlint:all,-processing"
            })
    void nothingOfPawlIsWarnedOf(String options) throws IOException {
        Compilation compilation = Compilation.of(List.of(source("CreateUsers.java", MIGRATIONS)), werror(options));

        assertThat(compilation.report()).isEmpty();
        assertThat(compilation.succeeded()).isTrue();
        assertThat(compilation.output().resolve("META-INF/services/dev.pawl.runtime.registry.MigrationRegistry"))
                .exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Apawl.postgres=15", "-Xlint:all -Apawl.registry=shop.Migrations"})
    void optionsAreKnownWhereThereAreNoMigrations(String options) throws IOException {
        Compilation compilation = Compilation.of(List.of(source("Shop.java", NO_MIGRATIONS)), werror(options));

        assertThat(compilation.report()).isEmpty();
        assertThat(compilation.succeeded()).isTrue();
    }

    /** What one processor claims is not shown to those after it. */
    @ParameterizedTest
    @ValueSource(strings = {"dev.pawl.dsl.Migration", "dev.pawl.*", "*"})
    void otherProcessorsAreStillAsked(String pattern) throws IOException {
        Path other = otherProcessor(pattern);

        Javac javac = Javac.run(
                "-d",
                folder.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-processorpath",
                System.getProperty("java.class.path") + File.pathSeparator + other,
                source("CreateUsers.java", MIGRATIONS).toString());

        assertThat(javac.output()).contains("other saw 2 migrations");
        assertThat(javac.code()).isZero();
    }

    private Path otherProcessor(String pattern) throws IOException {
        Path classes = Compilation.withoutProcessors(List.of(source("Other.java", """
                package other;

                import javax.annotation.processing.*;
                import javax.lang.model.element.TypeElement;
                import javax.tools.Diagnostic;

                @SupportedAnnotationTypes("%s")
                @SupportedSourceVersion(javax.lang.model.SourceVersion.RELEASE_17)
                public final class Other extends AbstractProcessor {

                    @Override
                    public boolean process(java.util.Set<? extends TypeElement> annotations, RoundEnvironment round) {
                        int seen = round.getElementsAnnotatedWith(dev.pawl.dsl.Migration.class).size();
                        if (seen > 0) {
                            processingEnv.getMessager().printMessage(
                                    Diagnostic.Kind.NOTE, "other saw " + seen + " migrations");
                        }
                        return false;
                    }
                }
                """.replace("%s", pattern))))
                .output();
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve("javax.annotation.processing.Processor"), "other.Other\n");
        return classes;
    }

    private static String[] werror(String options) {
        return ("-Werror " + options).split(" ");
    }

    private Path source(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
