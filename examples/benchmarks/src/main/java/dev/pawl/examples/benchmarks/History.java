package dev.pawl.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The migrations of a service that has been developed for years.
 *
 * @param sources the migrations
 * @param classes what Pawl makes of them
 * @param generated the code that Pawl has generated
 */
record History(List<Path> sources, Path classes, List<Path> generated) {

    static final String PACKAGE = "com.acme.shop.migrations";

    private static final LocalDate BEGIN = LocalDate.of(2016, 1, 4);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy_MM_dd", Locale.ROOT);
    private static final int MIGRATIONS_A_DAY = 3;

    /** What its migrations look like. */
    enum Kind {
        /**
         * Every ten of them bring a new entity about: three tables, then columns, checks, indexes and foreign keys as the
         * months go by, and one that tightens.
         */
        BELIEVABLE {
            @Override
            MigrationSource source(int i, String version) {
                Chapter chapter = Chapter.values()[i % Chapter.values().length];
                int number = i / Chapter.values().length;
                Entity entity = Entity.number(number);
                return new MigrationSource(
                        chapter.className(entity),
                        chapter.source(version, entity, Entity.number(Math.max(number - 1, 0))));
            }
        },

        /** Each has a check, a predicate and a default for PostgreSQL's parser, and no two have the same. */
        FULL_OF_TEXTS {
            @Override
            MigrationSource source(int i, String version) {
                return MigrationSource.fullOfTexts(i, version);
            }
        };

        abstract MigrationSource source(int i, String version);
    }

    /** Writes a history of so many migrations, and compiles it. */
    static History of(Kind kind, int migrations, Workspace workspace) throws IOException, InterruptedException {
        String suffix = "-" + kind + "-" + migrations;
        Path classes = workspace.empty("classes" + suffix);
        Path generated = workspace.empty("generated" + suffix);
        List<Path> sources = write(workspace.empty("sources" + suffix), kind, migrations);
        History written = new History(sources, classes, List.of());
        Javac.PAWL.compile(written, classes, List.of("-s", generated.toString()));
        return new History(sources, classes, Workspace.files(generated, ".java"));
    }

    int size() {
        return sources.size();
    }

    private static List<Path> write(Path folder, Kind kind, int migrations) throws IOException {
        Path sources = Files.createDirectories(folder.resolve(PACKAGE.replace('.', '/')));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < migrations; i++) {
            MigrationSource migration = kind.source(i, version(i));
            Path file = sources.resolve(migration.className() + ".java");
            Files.writeString(file, migration.text());
            files.add(file);
        }
        return files;
    }

    private static String version(int i) {
        return String.format(
                Locale.ROOT, "%s_%03dL", DAY.format(BEGIN.plusDays(i / MIGRATIONS_A_DAY)), i % MIGRATIONS_A_DAY + 1);
    }
}
