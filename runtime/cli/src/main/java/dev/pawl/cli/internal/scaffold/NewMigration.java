package dev.pawl.cli.internal.scaffold;

import dev.pawl.cli.internal.refusal.Refusal;
import dev.pawl.cli.words.CommandOption;
import dev.pawl.cli.words.Phrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * A migration class that is not written yet.
 *
 * @param file where it goes
 * @param version its version
 * @param className its name
 * @param text the whole source file
 * @param origin where its body comes from
 */
public record NewMigration(Path file, long version, String className, String text, Origin origin) {

    /** Where the body of a migration comes from. */
    public enum Origin {
        /** SQL that somebody has. */
        SQL,
        /** A guess from its description. */
        GUESS,
        /** Nowhere: it fails when it is run, until somebody writes one. */
        NOTHING
    }

    private static final List<String> DSL = List.of(
            "import dev.pawl.dsl.Database;", "import dev.pawl.dsl.Migration;", "import dev.pawl.dsl.SchemaChange;");
    private static final String GUESS = "// a guess from the description\n";
    private static final String LOCALE = "describe the change in ASCII, or set LC_ALL=C.UTF-8";

    /**
     * Makes one up.
     *
     * @param folder the folder of the project
     * @param source the folder with its sources, relative to that of the project
     * @param given what it is for, or the name of a class that says so
     * @param packageName its package, or null for that of the newest migration
     * @param table the table that it changes, or null to guess
     * @param from the SQL that it is to do, or the name of a file with it; null if there is none
     * @param now the time
     */
    public static NewMigration of(
            Path folder,
            Path source,
            String given,
            @Nullable String packageName,
            @Nullable String table,
            @Nullable String from,
            LocalDateTime now) {
        refuseUnreadable(given);
        String description = Description.of(given);
        Path sources = folder.resolve(source);
        if (!Files.isDirectory(sources)) {
            throw Refusal.usage("there is no folder `" + source + "` with sources")
                    .fix(
                            Phrase.text("run this in the folder of the project, or name its sources with "),
                            CommandOption.SOURCE.given());
        }
        SourceTree tree = SourceTree.read(sources);
        String name = ClassName.of(description);
        Optional<SourceTree.Found> newest = tree.newest();
        Version version = newest.map(found -> found.version().next(now)).orElseGet(() -> Version.first(now));
        String inPackage = packageName == null
                ? newest.map(SourceTree.Found::packageName).orElseThrow(() -> noPackage(source))
                : checked(packageName);
        Body body = from == null ? Body.of(description, table, tree) : FromSql.body(from, folder);
        Path file = file(sources, inPackage, name);
        String text = text(inPackage, name, version, description, body);
        return new NewMigration(file, version.value(), name, text, body.kind());
    }

    /** Writes it. */
    public void write() {
        if (Files.exists(file)) {
            throw Refusal.usage("`" + file.getFileName() + "` is there already")
                    .fix("describe the change in other words, or delete that file");
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal noPackage(Path source) {
        return Refusal.usage("there is no migration in `" + source + "` yet whose package the new one could share")
                .fix(Phrase.text("name the package: "), CommandOption.PACKAGE.given("com.acme.shop.migrations"))
                .fix(Phrase.text("or name the folder with the sources: "), CommandOption.SOURCE.given());
    }

    private static String checked(String packageName) {
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
            throw Refusal.usage("`" + packageName + "` is no name of a package")
                    .fix(Phrase.text("write it as in Java: "), CommandOption.PACKAGE.given("com.acme.shop.migrations"));
        }
        return packageName;
    }

    /** What the machine's encoding cannot say arrives as replacement characters. */
    private static void refuseUnreadable(String description) {
        if (description.indexOf('\uFFFD') >= 0) {
            throw Refusal.usage("the description has characters that the encoding of this machine does not have")
                    .fix(LOCALE);
        }
    }

    private static Path file(Path sources, String packageName, String className) {
        try {
            return sources.resolve(packageName.replace('.', '/')).resolve(className + ".java");
        } catch (InvalidPathException e) {
            throw Refusal.usage("no file can be named `" + className + ".java` in the encoding of this machine")
                    .fix(LOCALE);
        }
    }

    private static String text(String packageName, String name, Version version, String description, Body body) {
        StringBuilder text = new StringBuilder();
        if (!packageName.isEmpty()) {
            text.append("package ").append(packageName).append(";\n\n");
        }
        List<String> statics = body.imports().stream()
                .filter(line -> line.startsWith("import static "))
                .toList();
        statics.forEach(line -> text.append(line).append('\n'));
        text.append(statics.isEmpty() ? "" : "\n");
        Stream.concat(DSL.stream(), body.imports().stream().filter(line -> !line.startsWith("import static ")))
                .sorted()
                .forEach(line -> text.append(line).append('\n'));
        return text.append(String.format(Locale.ROOT, """

                        @Migration(version = %sL, description = "%s")
                        final class %s implements SchemaChange {

                            @Override
                            public void up(Database db) {
                        """, version.written(), escaped(description), name))
                .append((body.kind() == Origin.GUESS ? GUESS : "")
                        .concat(body.lines())
                        .indent(8))
                .append("    }\n}\n")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ");
    }
}
