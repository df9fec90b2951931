package dev.pawl.cli.internal.scaffold;

import dev.pawl.cli.internal.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A migration class that is not written yet.
 *
 * @param file where it goes
 * @param version its version
 * @param className its name
 * @param text the whole source file
 * @param isGuessed whether the body was guessed; else javac refuses the class until somebody writes one
 */
public record NewMigration(Path file, long version, String className, String text, boolean isGuessed) {

    /**
     * Makes one up.
     *
     * @param folder the folder of the project
     * @param source the folder with its sources, relative to that of the project
     * @param description what it is for
     * @param packageName its package, or null for that of the newest migration
     * @param table the table that it changes, or null to guess
     * @param now the time
     */
    public static NewMigration of(
            Path folder,
            Path source,
            String description,
            @Nullable String packageName,
            @Nullable String table,
            LocalDateTime now) {
        Path sources = folder.resolve(source);
        if (!Files.isDirectory(sources)) {
            throw Refusal.usage("there is no folder `" + source + "` with sources")
                    .fix("run this in the folder of the project, or name its sources with --source");
        }
        SourceTree tree = SourceTree.read(sources);
        String name = className(description);
        Optional<SourceTree.Found> newest = tree.newest();
        Version version = newest.map(found -> found.version().next(now)).orElseGet(() -> Version.first(now));
        String inPackage = packageName == null
                ? newest.map(SourceTree.Found::packageName).orElseThrow(() -> noPackage(source))
                : packageName;
        Body body = Body.of(description, table, tree);
        Path file = sources.resolve(inPackage.replace('.', '/')).resolve(name + ".java");
        String text = text(inPackage, name, version, description.strip(), body);
        return new NewMigration(file, version.value(), name, text, body.statement() != null);
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
                .fix("name the package: --package com.acme.shop.migrations")
                .fix("or name the folder with the sources: --source");
    }

    private static String className(String description) {
        String name = Arrays.stream(description.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
            throw Refusal.usage("`" + description + "` gives no name for a class")
                    .fix("begin with a word: pawl new \"add priority\"");
        }
        return name;
    }

    private static String text(String packageName, String name, Version version, String description, Body body) {
        StringBuilder text = new StringBuilder();
        if (!packageName.isEmpty()) {
            text.append("package ").append(packageName).append(";\n\n");
        }
        body.imports().forEach(line -> text.append(line).append('\n'));
        text.append(body.imports().isEmpty() ? "" : "\n");
        return text.append("""
                        import dev.pawl.dsl.Database;
                        import dev.pawl.dsl.Migration;
                        import dev.pawl.dsl.SchemaChange;

                        @Migration(version = %sL, description = "%s")
                        final class %s implements SchemaChange {

                            @Override
                            public void up(Database db) {
                        """.formatted(version.written(), escaped(description), name))
                .append(body(body).indent(8))
                .append("    }\n}\n")
                .toString();
    }

    private static String body(Body body) {
        return body.statement() == null
                ? "// describe the change: db.createTable(...), db.alterTable(...), ..."
                : "// a guess from the description\n" + body.statement();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ");
    }
}
