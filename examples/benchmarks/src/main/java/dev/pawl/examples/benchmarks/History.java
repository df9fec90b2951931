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
 * The migrations of a service that has been developed for years. Every ten of them bring a new entity about: three
 * tables, then columns, checks, indexes and foreign keys as the months go by, and one that tightens.
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

    /** Writes a history of so many migrations, and compiles it. */
    static History of(int migrations, Workspace workspace) throws IOException, InterruptedException {
        Path classes = workspace.empty("classes-" + migrations);
        Path generated = workspace.empty("generated-" + migrations);
        List<Path> sources = write(workspace.empty("sources-" + migrations), migrations);
        History written = new History(sources, classes, List.of());
        Javac.PAWL.compile(written, classes, List.of("-s", generated.toString()));
        return new History(sources, classes, Workspace.files(generated, ".java"));
    }

    int size() {
        return sources.size();
    }

    private static List<Path> write(Path folder, int migrations) throws IOException {
        Path sources = Files.createDirectories(folder.resolve(PACKAGE.replace('.', '/')));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < migrations; i++) {
            Chapter chapter = Chapter.values()[i % Chapter.values().length];
            int number = i / Chapter.values().length;
            Entity entity = Entity.number(number);
            Path file = sources.resolve(chapter.className(entity) + ".java");
            Files.writeString(file, chapter.source(version(i), entity, Entity.number(Math.max(number - 1, 0))));
            files.add(file);
        }
        return files;
    }

    private static String version(int i) {
        return String.format(
                Locale.ROOT, "%s_%03dL", DAY.format(BEGIN.plusDays(i / MIGRATIONS_A_DAY)), i % MIGRATIONS_A_DAY + 1);
    }
}
