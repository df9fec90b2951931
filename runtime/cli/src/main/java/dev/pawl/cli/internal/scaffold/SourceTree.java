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

    private static final Pattern MIGRATION = Pattern.compile(
            "@Migration\\s*\\((?:[^)\"]|\"(?:\\\\.|[^\"\\\\])*+\")*?\\bversion\\s*=\\s*([0-9][0-9_]{0,30})[lL]?");
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);
    private static final Pattern TABLE = Pattern.compile("\\b(?:createTable|alterTable)\\(\\s*\"([^\"]+)\"");

    /** One migration that is there. */
    record Found(Version version, String packageName, String text) {

        private Stream<String> tables() {
            return TABLE.matcher(text).results().map(result -> result.group(1));
        }

        private boolean mentions(String literal) {
            return text.contains('"' + literal + '"');
        }
    }

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

    /** Whether migrations make or alter this table, and none drops or renames anything of that name. */
    boolean isAltered(String table) {
        return !isGone(table)
                && migrations.stream().anyMatch(found -> found.tables().anyMatch(table::equals));
    }

    /** Whether a migration of this table alone makes a column of a type that can be indexed, and none drops it. */
    boolean isIndexable(String table, String column) {
        Pattern made = Pattern.compile("\\b(?:c|addC)olumn\\(\\s*\"" + Pattern.quote(column)
                + "\",\\s*(?:bigint|bool|boolean|date|integer|numeric|smallint|text|timestamptz|uuid|varchar)\\(");
        return !isGone(column)
                && migrations.stream()
                        .anyMatch(found -> found.tables().allMatch(table::equals)
                                && made.matcher(found.text()).find());
    }

    private boolean isGone(String name) {
        Pattern gone = Pattern.compile("\\b(?:drop|rename)\\w+\\(\\s*\"" + Pattern.quote(name) + '"');
        return migrations.stream().anyMatch(found -> gone.matcher(found.text()).find());
    }

    /** Whether any migration has this text as a literal. */
    boolean mentions(String text) {
        return migrations.stream().anyMatch(found -> found.mentions(text));
    }

    /** Whether any migration has both texts as literals, as those of a table and its column. */
    boolean mentions(String table, String column) {
        return migrations.stream().anyMatch(found -> found.mentions(table) && found.mentions(column));
    }

    private void add(Path file) {
        String text = text(file);
        Matcher migration = MIGRATION.matcher(text);
        Matcher packageName = PACKAGE.matcher(text);
        String name = packageName.find() ? packageName.group(1) : "";
        while (migration.find()) {
            Version.of(migration.group(1)).ifPresent(version -> migrations.add(new Found(version, name, text)));
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
