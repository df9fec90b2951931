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
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is frozen by a compilation, and what is replayed and not judged from then on. */
final class FreezeTest {

    private static final String CREATE = "db.createTable(\"t\").column(\"id\", bigint().notNull()).primaryKey(\"id\");";
    private static final String ADD = "db.alterTable(\"t\").addColumn(\"a\", text());";
    private static final String DROP = "db.alterTable(\"t\").dropColumn(\"a\");";
    private static final String MAKE = CREATE.replace("\"t\"", "\"n\"");
    private static final String DROP_N = "db.dropTable(\"n\");";
    private static final String HEADER =
            "# pawl lock file 1: migrations that were released and stay as they are; docs/guides/freezing.md\n";

    @TempDir
    private Path folder;

    private Path output;
    private Path lock;

    @BeforeEach
    void makeOutput() throws IOException {
        output = Files.createDirectory(folder.resolve("output"));
        lock = folder.resolve("pawl.lock");
    }

    @Test
    void beginsAFile() throws IOException {
        Compilation compilation = freeze(migration("CreateT", 1, CREATE), migration("AddA", 2, ADD));

        assertThat(compilation.report()).endsWith("[pawl] froze 2 migrations, up to 2 `AddA`, in " + lock + "\n");
        assertThat(lock).content().matches(HEADER + """
                1 shop.CreateT 1:[0-9a-f]{64} \\S+
                2 shop.AddA 1:[0-9a-f]{64} \\S+
                """);
        assertThat(filesBeside(lock)).containsExactly("pawl.lock");
    }

    @Test
    void addsAReleaseAtTheEnd() throws IOException {
        freeze(migration("CreateT", 1, CREATE));
        String first = Files.readString(lock);

        freeze(migration("CreateT", 1, CREATE), migration("AddA", 2, ADD));

        assertThat(lock).content().startsWith(first + "\n2 shop.AddA 1:");
    }

    @Test
    void leavesLineEndsAsTheyAre() throws IOException {
        freeze(migration("CreateT", 1, CREATE));
        Files.writeString(lock, Files.readString(lock).replace("\n", "\r\n"));

        freeze(migration("CreateT", 1, CREATE), migration("AddA", 2, ADD));

        assertThat(Files.readString(lock).replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(compile(migration("CreateT", 1, CREATE), migration("AddA", 2, ADD))
                        .report())
                .isEmpty();
    }

    @Test
    void writesNothingIfNothingIsNew() throws IOException {
        freeze(migration("CreateT", 1, CREATE));
        String before = Files.readString(lock);

        assertThat(freeze(migration("CreateT", 1, CREATE)).report())
                .endsWith("[pawl] all migrations were frozen before\n");
        assertThat(lock).hasContent(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Other { int size = \"many\"; }",
                "class Other { int size() { } }",
                "class Other { int size }",
                "class Other { Missing missing; }",
                "class Zzz { static void large(Object x) { {large} } }",
                "@dev.pawl.dsl.Allow(value = \"dropped-column\", because = \"nobody\") class Other { }",
            })
    void writesNothingIfAnythingDoesNotCompile(String source) throws IOException {
        Path other = Files.writeString(
                folder.resolve(source.contains("Zzz") ? "Zzz.java" : "Other.java"),
                "package shop; " + source.replace("{large}", "x.toString();".repeat(20_000)));

        Compilation compilation = freeze(migration("CreateT", 1, CREATE), other);

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.report()).doesNotContain("[pawl] froze");
        assertThat(lock).doesNotExist();
    }

    @Test
    void writesNothingIfAMigrationIsRefused() throws IOException {
        freeze(migration("CreateT", 1, CREATE), migration("AddA", 2, ADD));
        String before = Files.readString(lock);

        Compilation compilation =
                freeze(migration("CreateT", 1, CREATE), migration("AddA", 2, ADD), migration("DropA", 3, DROP));

        assertThat(compilation.report()).contains("[dropped-column]");
        assertThat(lock).hasContent(before);
    }

    @Test
    void writesNothingIfWarningsAreErrors() throws IOException {
        Path other =
                Files.writeString(folder.resolve("Other.java"), "package shop; class Other { java.util.List list; }");

        Compilation compilation =
                compile(List.of(migration("CreateT", 1, CREATE), other), "-Apawl.freeze=true", "-Werror");

        assertThat(compilation.succeeded()).isFalse();
        assertThat(lock).doesNotExist();
    }

    @Test
    void writesNothingWhereNobodyCompiles() throws IOException {
        Compilation compilation = compile(List.of(migration("CreateT", 1, CREATE)), "-Apawl.freeze=true", "-proc:only");

        assertThat(compilation.report()).contains("nothing was frozen, because javac did not compile");
        assertThat(lock).doesNotExist();
    }

    @Test
    void freezesBesideClassesThatHaveNoFile() throws IOException {
        Path other = Files.writeString(folder.resolve("package-info.java"), "/** A shop. */ package shop;");
        Path nested = Files.writeString(
                folder.resolve("Other.java"), "package shop; class Other { Runnable r = () -> {}; class Inner { } }");

        freeze(migration("CreateT", 1, CREATE), other, nested);

        assertThat(lock).exists();
    }

    @Test
    void replaysAndDoesNotJudge() throws IOException {
        Path drop = Files.writeString(
                folder.resolve("DropA.java"),
                source(
                        "DropA",
                        3,
                        "@Irreversible(because = \"of old\")"
                                + "@Allow(value = \"dropped-column\", because = \"nobody reads it\")",
                        DROP));
        Path[] history = {migration("CreateT", 1, CREATE), migration("AddA", 2, ADD), drop};
        assertThat(freeze(history).report()).contains("[pawl] froze 3 migrations");
        Files.writeString(
                drop,
                source(
                        "DropA",
                        3,
                        "@Allow(value = \"gone-rule\", because = \"\")"
                                + "@Allow(value = \"volatile-default\", because = \"of old\")",
                        DROP));

        assertThat(compile(history).report()).isEmpty();
        assertThat(compile(List.of(history), "-Apawl.judgeFrozen=true").report())
                .contains("warning: [dropped-column]", "warning: [unknown-allow]", "warning: [unused-allow]")
                .doesNotContain("error");
    }

    @Test
    void judgesWhatIsNotFrozen() throws IOException {
        freeze(migration("CreateT", 1, CREATE), migration("AddA", 2, ADD));

        Compilation compilation =
                compile(migration("CreateT", 1, CREATE), migration("AddA", 2, ADD), migration("DropA", 3, DROP));

        assertThat(compilation.report()).contains("[dropped-column]", "[irreversible-change]");
    }

    /** It sees that there is a class, and not what it does. */
    @Test
    void doesNotMissWhatIsCompiledElsewhere() throws IOException {
        Path create = migration("CreateT", 1, CREATE);
        Path other = migration("CreateU", 2, CREATE.replace("\"t\"", "\"u\""));
        freeze(create, other);
        String before = Files.readString(lock);
        Path earlier = Files.createDirectories(folder.resolve("earlier/shop")).getParent();
        Path compiled = Files.copy(output.resolve("shop/CreateT.class"), earlier.resolve("shop/CreateT.class"));
        Path kept = output.resolve("META-INF/pawl/migrations.txt");
        assertThat(kept).exists();
        Files.delete(kept);
        String[] classes = {"-classpath", earlier + System.getProperty("path.separator") + classPath()};

        Compilation part = compile(List.of(other), classes);
        assertThat(part.succeeded()).isTrue();
        assertThat(part.report())
                .startsWith("-1:-1: warning: [pawl] this compilation does not see all frozen migrations, such as"
                        + " `shop.CreateT`: names that they make are unknown here, and the registry is without them");
        assertThat(compile(List.of(other), with(classes, "-Apawl.freeze=true")).report())
                .contains(
                        "nothing can be frozen in a compilation that does not see all frozen migrations: `shop.CreateT`");
        assertThat(lock).hasContent(before);

        Files.delete(compiled);
        assertThat(compile(List.of(other), classes).report())
                .contains(
                        "[missing-migration] migration 1 `CreateT` is gone, which is frozen in line 2 of `pawl.lock`");
    }

    @Test
    void refusesAFileThatIsNotThere() throws IOException {
        assertThat(compile(migration("CreateT", 1, CREATE)).report())
                .startsWith("-1:-1: error: [pawl] there is no lock file " + lock);
    }

    @Test
    void refusesAFolder() throws IOException {
        Files.createDirectory(lock);

        assertThat(freeze(migration("CreateT", 1, CREATE)).report())
                .startsWith("-1:-1: error: [pawl] the lock file " + lock + " is no file");
    }

    @Test
    void refusesAFolderThatIsNotThere() throws IOException {
        lock = folder.resolve("no/such/pawl.lock");

        Compilation compilation = freeze(migration("CreateT", 1, CREATE));

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.report())
                .contains("[pawl] the lock file " + lock + " cannot be written: there is no such folder");
    }

    @Test
    void refusesDamageAndWritesNothing() throws IOException {
        freeze(migration("CreateT", 1, CREATE));
        String damaged = Files.readString(lock) + "<<<<<<< HEAD\n";
        Files.writeString(lock, damaged);

        Compilation compilation = freeze(migration("CreateT", 1, CREATE), migration("AddA", 2, ADD));

        assertThat(compilation.report())
                .isEqualTo("-1:-1: error: [pawl] line 3 of the lock file " + lock
                        + " is left from a merge: both branches have frozen migrations\n"
                        + "      fix: keep the lines of both in the order of their versions.\n"
                        + "           Where one is not released yet and its version is the smaller one, leave its line out\n"
                        + "           and give the migration a version above all others\n");
        assertThat(lock).hasContent(damaged);
    }

    @Test
    void knowsWhatHasContractedEverywhere() throws IOException {
        Path drop = Files.writeString(
                folder.resolve("DropA.java"),
                source(
                                "DropA",
                                3,
                                "@Irreversible(because = \"of old\")"
                                        + "@Allow(value = \"dropped-column\", because = \"nobody reads it\")",
                                DROP)
                        .replace("\"does something\"", "\"does something\", phase = Phase.CONTRACT"));
        Path[] history = {migration("CreateT", 1, CREATE), migration("AddA", 2, ADD), drop};
        assertThat(freeze(history).report()).contains("[pawl] froze 3 migrations");
        List<Path> reuse = new ArrayList<>(List.of(history));
        reuse.add(migration("AddAAgain", 4, ADD));
        assertThat(compile(reuse).report()).contains("[phase-order]");

        Files.writeString(lock, Files.readString(lock).replaceFirst("(3 shop.*)contract\n", "$1contracted\n"));

        assertThat(compile(reuse).report()).isEmpty();
        assertThat(contracted()).containsExactly(false, false, true, false);
        assertThat(compile(reuse, "-Apawl.contracted=3").report()).isEmpty();
        assertThat(compile(reuse, "-Apawl.contracted=2").report())
                .isEqualTo(
                        "-1:-1: error: [pawl] `-Apawl.contracted=2` and the lock file do not agree: the newest migration that"
                                + " it marks as contracted everywhere\n      is 3 `DropA`, in line 4 of " + lock
                                + "\n      fix: leave the option out, and mark with ` contracted` the line up to which all databases"
                                + " have contracted\n");
    }

    /** The other order is that of a database in which what is frozen still waits. */
    @Test
    void saysWhatStandsInTheWayOfAFrozenMigration() throws IOException {
        Path make = Files.writeString(
                folder.resolve("MakeN.java"),
                source("MakeN", 2, "", MAKE)
                        .replace("\"does something\"", "\"does something\", phase = Phase.CONTRACT"));
        Path[] frozen = {migration("CreateT", 1, CREATE), make, contracting("DropN", 3, DROP_N)};
        assertThat(freeze(frozen).report()).contains("[pawl] froze 3 migrations");
        List<Path> all = new ArrayList<>(List.of(frozen));
        all.add(migration("MakeNAgain", 4, MAKE));

        assertThat(compile(frozen).report()).isEmpty();
        assertThat(compile(all).report()).contains("[phase-order]");
        assertThat(compile(all, "-Apawl.contracted=3").report()).isEmpty();
    }

    private Path contracting(String name, long version, String body) throws IOException {
        return Files.writeString(
                folder.resolve(name + ".java"),
                source(
                                name,
                                version,
                                "@Irreversible(because = \"of old\")"
                                        + "@Allow(value = \"dropped-table\", because = \"nobody reads it\")",
                                body)
                        .replace("\"does something\"", "\"does something\", phase = Phase.CONTRACT"));
    }

    @Test
    void needsAnAbsolutePath() throws IOException {
        assertThat(Compilation.of(List.of(migration("CreateT", 1, CREATE)), "-Apawl.lockFile=pawl.lock")
                        .report())
                .contains("`-Apawl.lockFile=pawl.lock` is not an absolute path");
        assertThat(Compilation.of(List.of(migration("CreateT", 1, CREATE)), "-Apawl.freeze=true")
                        .report())
                .contains("`-Apawl.freeze` says nothing without `-Apawl.lockFile=...`");
        assertThat(compile(List.of(migration("CreateT", 1, CREATE)), "-Apawl.freeze=yes")
                        .report())
                .contains("`-Apawl.freeze=yes`: write true or false");
    }

    private List<Boolean> contracted() throws IOException {
        URL[] urls = {output.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, FreezeTest.class.getClassLoader())) {
            return ServiceLoader.load(MigrationRegistry.class, loader).findFirst().orElseThrow().migrations().stream()
                    .map(RegisteredMigration::contracted)
                    .toList();
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static String[] with(String[] options, String more) {
        return Stream.concat(Arrays.stream(options), Stream.of(more)).toArray(String[]::new);
    }

    private Compilation freeze(Path... sources) {
        return compile(List.of(sources), "-Apawl.freeze=true");
    }

    private Compilation compile(Path... sources) {
        return compile(List.of(sources));
    }

    private Compilation compile(List<Path> sources, String... options) {
        return Compilation.into(output, sources, Advice.none(with(options, "-Apawl.lockFile=" + lock)));
    }

    private Path migration(String name, long version, String body) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), source(name, version, "", body));
    }

    private static String source(String name, long version, String annotations, String body) {
        return """
                package shop;

                import static dev.pawl.dsl.Columns.*;

                import dev.pawl.dsl.*;

                @Migration(version = {version}, description = "does something")
                {annotations}
                final class {name} implements SchemaChange {
                    @Override
                    public void up(Database db) {
                        {body}
                    }
                }
                """.replace("{version}", String.valueOf(version))
                .replace("{annotations}", annotations)
                .replace("{name}", name)
                .replace("{body}", body);
    }

    private static List<String> filesBeside(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(Files::isRegularFile)
                    .map(each -> each.getFileName().toString())
                    .filter(name -> !name.endsWith(".java"))
                    .toList();
        }
    }
}
