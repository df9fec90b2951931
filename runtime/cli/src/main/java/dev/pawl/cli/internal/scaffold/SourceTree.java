package dev.pawl.cli.internal.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The migrations in a folder with Java sources, found by their text. */
final class SourceTree {

    private static final Pattern MIGRATION =
            Pattern.compile("@Migration\\s*\\([^)]*?\\bversion\\s*=\\s*([0-9][0-9_]*)[lL]?");
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);
    private static final Pattern TABLE = Pattern.compile("\\b(?:createTable|alterTable)\\(\\s*\"([^\"]+)\"");

    /** One migration that is there. */
    record Found(Version version, String packageName, String text) {}

    private final List<Found> migrations = new ArrayList<>();

    private SourceTree() {}

    static SourceTree read(Path folder) {
        SourceTree tree = new SourceTree();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(tree::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tree.migrations.sort(Comparator.comparingLong(found -> found.version().value()));
        return tree;
    }

    /** Returns the migration with the highest version. */
    Optional<Found> newest() {
        return migrations.isEmpty() ? Optional.empty() : Optional.of(migrations.get(migrations.size() - 1));
    }

    /** Returns the table that was changed last, as the most likely one to be changed next. */
    Optional<String> lastTable() {
        for (int i = migrations.size() - 1; i >= 0; i--) {
            Matcher matcher = TABLE.matcher(migrations.get(i).text());
            String last = null;
            while (matcher.find()) {
                last = matcher.group(1);
            }
            if (last != null) {
                return Optional.of(last);
            }
        }
        return Optional.empty();
    }

    /** Whether any migration names this table. */
    boolean hasTable(String table) {
        return migrations.stream()
                .anyMatch(found -> TABLE.matcher(found.text())
                        .results()
                        .anyMatch(result -> result.group(1).equals(table)));
    }

    private void add(Path file) {
        String text = text(file);
        Matcher migration = MIGRATION.matcher(text);
        Matcher packageName = PACKAGE.matcher(text);
        String name = packageName.find() ? packageName.group(1) : "";
        while (migration.find()) {
            migrations.add(new Found(Version.of(migration.group(1)), name, text));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
