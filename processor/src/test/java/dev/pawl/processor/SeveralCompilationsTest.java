package dev.pawl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compilation that is given only some of the migrations knows the others all the same. */
final class SeveralCompilationsTest {

    private static final Path QUICKSTART =
            Path.of("../examples/quickstart/src/main/java/dev/pawl/examples/quickstart/migrations");

    private static final String CREATE = """
            db.createTable("t").column("id", bigint().notNull()).column("name", text()).primaryKey("id");
            """;

    private static final String ADD = "db.alterTable(\"t\").addColumn(\"size\", integer());";
    private static final String INDEX = "db.alterTable(\"t\").createIndex(\"t_size_idx\", \"size\");";

    private static final String INDEX_LINE =
            "error: [unknown-column] `Three` does not fit any more: table `t` has no column `size`";

    @TempDir
    private Path folder;

    private Path output;

    @BeforeEach
    void makeOutput() throws IOException {
        output = Files.createDirectory(folder.resolve("output"));
    }

    @Test
    void eachFileOfAHistoryAloneLeavesWhatAllTogetherDo() throws IOException {
        List<Path> sources = Compilation.filesBelow(QUICKSTART, ".java");
        assertThat(Compilation.into(output, sources).report()).isEmpty();
        Map<String, String> together = products();
        assertThat(together.keySet()).anyMatch(name -> name.endsWith(".plans"));

        for (Path source : sources.subList(0, 6)) {
            assertThat(Compilation.into(output, List.of(source)).report()).isEmpty();
            assertThat(products()).isEqualTo(together);
        }
    }

    @Test
    void aSingleFileIsCheckedAgainstTheOthers() throws IOException {
        compile(migration("One", 1, CREATE), migration("Two", 2, ADD));

        assertThat(compile(migration("Three", 3, INDEX)).report()).isEmpty();
        assertThat(registered(output)).containsExactly("One", "Two", "Three");
        assertThat(compile(migration("Three", 3, INDEX.replace("\"size\"", "\"siez\"")))
                        .report())
                .contains("table `t` has no column `siez`");
        assertThat(registered(output)).containsExactly("One", "Two", "Three");
    }

    @Test
    void anEditMayNotTakeAwayWhatOthersNeed() throws IOException {
        compile(migration("One", 1, CREATE), migration("Two", 2, ADD), migration("Three", 3, INDEX));

        Compilation edited = compile(migration("Two", 2, ADD.replace("size", "weight")));

        assertThat(edited.report())
                .contains(INDEX_LINE)
                .contains("fix: compile all migrations together to see where it is wrong, as in: mvn clean compile");
    }

    @Test
    void aMigrationWhoseClassIsGoneIsNotPartOfItAnyMore() throws IOException {
        compile(migration("One", 1, CREATE), migration("Two", 2, ADD), migration("Three", 3, INDEX));
        Files.delete(output.resolve("shop/Three.class"));

        compile(migration("One", 1, CREATE));

        assertThat(registered(output)).containsExactly("One", "Two");
    }

    /** As a build tool does that deletes what has no source any more, and has the output on the class path. */
    @Test
    void norIfTheOldRegistryIsStillOnTheClassPath() throws IOException {
        compile(migration("One", 1, CREATE), migration("Two", 2, ADD), migration("Three", 3, INDEX));
        Files.delete(output.resolve("shop/Three.class"));
        Files.delete(output.resolve("META-INF/pawl/migrations.txt"));

        Compilation compilation = Compilation.into(
                output,
                List.of(migration("One", 1, CREATE), migration("Two", 2, ADD.replace("size", "weight"))),
                "-classpath",
                classPath(output));

        assertThat(compilation.succeeded()).as(compilation.report()).isTrue();
        assertThat(registered(output)).containsExactly("One", "Two");
    }

    @Test
    void aRenamedMigrationTakesThePlaceOfTheOldOne() throws IOException {
        compile(migration("One", 1, CREATE), migration("Two", 2, ADD));

        compile(migration("AddSize", 2, ADD));
        assertThat(registered(output)).containsExactly("One", "AddSize");

        compile(migration("AddSize", 4, ADD));
        assertThat(registered(output)).containsExactly("One", "AddSize");
    }

    @Test
    void whatAnotherVersionKeptIsOnlyMissedWhereItIsNeeded() throws IOException {
        compile(migration("One", 1, CREATE), migration("Two", 2, ADD));
        Path kept = output.resolve("META-INF/pawl/migrations.txt");
        Files.writeString(kept, Files.readString(kept).replace("pawl migrations 0", "pawl migrations 7"));

        assertThat(compile(migration("One", 1, CREATE)).report())
                .contains("[pawl] what was kept of `shop.Two` cannot be read, and its source is not compiled here")
                .contains("fix: compile all migrations together, as in: mvn clean compile");
        assertThat(compile(migration("One", 1, CREATE), migration("Two", 2, ADD))
                        .report())
                .isEmpty();
        assertThat(compile(migration("One", 1, CREATE)).report()).isEmpty();
    }

    @Test
    void nothingIsKeptOfWhatDoesNotCompile() throws IOException {
        compile(migration("One", 1, CREATE));
        String before = Files.readString(output.resolve("META-INF/pawl/migrations.txt"));

        assertThat(compile(migration("Two", 2, ADD), migration("Three", 3, INDEX.replace("size", "none")))
                        .succeeded())
                .isFalse();

        assertThat(output.resolve("META-INF/pawl/migrations.txt")).hasContent(before);
    }

    @Test
    void aModuleKnowsTheTablesOfOthers() throws IOException {
        Path base = jar(migration("One", 1, CREATE), migration("Two", 2, ADD));
        Path further = module("further", migration("further", "Three", 3, INDEX));

        Compilation compilation = beside(base, further);

        assertThat(compilation.report()).isEmpty();
        assertThat(registered(compilation.output())).containsExactly("Three");
        assertThat(registered(compilation.output(), base)).containsExactly("One", "Two", "Three");
    }

    @Test
    void aThirdModuleKnowsThoseOfBoth() throws IOException {
        Path base = jar(migration("One", 1, CREATE));
        Compilation second = beside(base, module("further", migration("further", "Two", 2, ADD)));

        Compilation third = Compilation.of(
                List.of(migration("more", "Three", 3, INDEX)), "-classpath", classPath(base, second.output()));

        assertThat(third.report()).isEmpty();
    }

    @Test
    void whatTwoModulesBothMakeIsAMistake() throws IOException {
        Path base = jar(migration("One", 1, CREATE));

        assertThat(beside(base, module("further", migration("further", "Other", 2, CREATE)))
                        .report())
                .contains("[duplicate-name] the name `t` is taken by a table");
        assertThat(beside(base, module("more", migration("more", "Other", 1, CREATE.replace("\"t\"", "\"u\""))))
                        .report())
                .contains("[duplicate-version] version 1 of `Other` is that of `One` too");
    }

    @Test
    void aModuleMayBeForADatabaseOfItsOwn() throws IOException {
        Path base = jar(migration("One", 1, CREATE));
        Path same = migration("further", "Other", 1, CREATE);

        Compilation compilation = Compilation.of(List.of(same), "-classpath", classPath(base), "-Apawl.alone=true");

        assertThat(compilation.report()).isEmpty();
    }

    @Test
    void namedModulesKnowThoseThatTheyRequire() throws IOException {
        Path dsl = ModularApplication.home(dev.pawl.dsl.Database.class);
        Path runtime = ModularApplication.home(dev.pawl.runtime.Migrator.class);
        Path base = named("base", "", "base", migration("base", "One", 1, CREATE));
        Path shop = named("shop", "requires base;", "shop", migration("shop", "Two", 2, ADD));

        Javac first = modular(base, Javac.path(dsl, runtime));
        assertThat(first).isEqualTo(new Javac(0, ""));
        Javac second = modular(shop, Javac.path(dsl, runtime, base.resolve("classes")));
        assertThat(second).isEqualTo(new Javac(0, ""));
    }

    private Path named(String name, String directives, String packageName, Path migration) throws IOException {
        Path module = Files.createDirectories(folder.resolve("modules").resolve(name));
        Files.writeString(module.resolve("module-info.java"), """
                module %s {
                    requires static dev.pawl.dsl;
                    requires dev.pawl.runtime;
                    %s
                    provides dev.pawl.runtime.registry.MigrationRegistry with %s.GeneratedMigrationRegistry;
                }
                """.formatted(name, directives, packageName));
        Files.copy(migration, module.resolve(migration.getFileName()));
        return module;
    }

    private static Javac modular(Path module, String modulePath) {
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Xlint:-requires-automatic", "-Werror"));
        arguments.addAll(List.of("-d", module.resolve("classes").toString(), "-p", modulePath));
        arguments.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
        Compilation.filesBelow(module, ".java").forEach(file -> arguments.add(file.toString()));
        return Javac.run(arguments.toArray(String[]::new));
    }

    /** All that was written but for classes, whose bytes are javac's. */
    private Map<String, String> products() throws IOException {
        Map<String, String> products = new TreeMap<>();
        for (Path file : Compilation.filesBelow(output, "")) {
            if (Files.isRegularFile(file) && !file.toString().endsWith(".class")) {
                products.put(output.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return products;
    }

    private Compilation compile(Path... files) {
        return Compilation.into(output, List.of(files));
    }

    private Path jar(Path... files) {
        Compilation compilation = Compilation.of(List.of(files));
        assertThat(compilation.report()).isEmpty();
        return compilation.output();
    }

    private Compilation beside(Path base, Path module) {
        return Compilation.of(Compilation.filesBelow(module, ".java"), "-classpath", classPath(base));
    }

    private static String classPath(Path... more) {
        return Javac.path(more) + System.getProperty("path.separator") + System.getProperty("java.class.path");
    }

    private Path module(String name, Path... files) throws IOException {
        Path module = Files.createDirectories(folder.resolve(name + "-module"));
        for (Path file : files) {
            Files.copy(file, module.resolve(file.getFileName()));
        }
        return module;
    }

    private static List<String> registered(Path... classPath) throws IOException {
        URL[] urls = new URL[classPath.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, SeveralCompilationsTest.class.getClassLoader())) {
            return MigrationRegistry.find(loader).migrations().stream()
                    .map(RegisteredMigration::name)
                    .toList();
        }
    }

    private Path migration(String name, long version, String... body) throws IOException {
        return migration("shop", name, version, body);
    }

    private Path migration(String packageName, String name, long version, String... body) throws IOException {
        Path file = Files.createDirectories(folder.resolve(packageName)).resolve(name + ".java");
        return Files.writeString(
                file, """
                package %s;

                import static dev.pawl.dsl.Columns.*;

                import dev.pawl.dsl.*;

                @Migration(version = %s, description = "does something")
                final class %s implements SchemaChange {
                    @Override
                    public void up(Database db) {
                        %s
                    }
                }
                """.formatted(packageName, version, name, String.join("\n", Arrays.asList(body))));
    }
}
