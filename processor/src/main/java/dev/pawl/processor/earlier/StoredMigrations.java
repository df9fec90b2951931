package dev.pawl.processor.earlier;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.RoundTrip;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Migrations as a text: a line that says so, and one for each. It begins with the version and the class, which every Pawl can
 * read; what follows may change.
 */
public final class StoredMigrations {

    private static final String HEADER = "pawl migrations ";

    /** 0 until the first release: it may change, and a reader wants exactly its own. */
    private static final String FORMAT = "0";

    private static final Pattern LINE = Pattern.compile("(?<version>\\d{1,18}) (?<class>\\S+) (?<value>.*)");

    private StoredMigrations() {}

    /**
     * All that is needed to make the registry of these migrations again.
     *
     * @param trips the migrations, in version order
     */
    public static String whole(List<RoundTrip> trips) {
        return text(
                trips.stream().map(trip -> StoredMigration.of(trip.migration())).toList());
    }

    /**
     * What other modules have to know of these migrations: what they change in the model, which rows do not.
     *
     * @param trips the migrations, in version order
     */
    public static String model(List<RoundTrip> trips) {
        return text(trips.stream().map(StoredMigrations::changing).toList());
    }

    @SuppressWarnings("ReferenceEquality") // what changes nothing leaves the very same schema
    private static StoredMigration changing(RoundTrip trip) {
        StoredMigration all = StoredMigration.of(trip.migration());
        List<Operation> up = new ArrayList<>();
        for (int i = 0; i < trip.up().size(); i++) {
            Change change = trip.up().get(i);
            if (change.after() != change.before().schema()) {
                up.add(all.up().get(i));
            }
        }
        return new StoredMigration(
                all.version(),
                all.className(),
                all.name(),
                all.description(),
                all.phase(),
                all.baseline(),
                all.irreversible() == null ? "see its source" : all.irreversible(),
                up,
                null,
                List.of());
    }

    private static String text(List<StoredMigration> migrations) {
        return migrations.stream()
                .map(migration ->
                        migration.version() + " " + migration.className() + " " + ValueWriter.write(migration))
                .collect(Collectors.joining("\n", HEADER + FORMAT + "\n", "\n"));
    }

    /**
     * The migrations of a text that are wanted; the others need not make sense.
     *
     * @param isWanted asked about a version and the binary name of a class
     * @throws UnreadableTextException if one that is wanted was written by another version of Pawl
     */
    static List<StoredMigration> read(String text, BiPredicate<Long, String> isWanted) {
        List<String> lines = text.lines().toList();
        boolean isKnown = !lines.isEmpty() && lines.get(0).equals(HEADER + FORMAT);
        List<StoredMigration> migrations = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new UnreadableTextException("`" + line + "`");
            }
            String className = parts.group("class");
            if (isWanted.test(Long.valueOf(parts.group("version")), className)) {
                if (!isKnown) {
                    throw new UnreadableTextException("`" + className + "`");
                }
                migrations.add(migration(className, parts.group("value")));
            }
        }
        return migrations;
    }

    private static StoredMigration migration(String className, String value) {
        try {
            return (StoredMigration) ValueReader.read(value);
        } catch (UnreadableTextException | ClassCastException e) {
            throw new UnreadableTextException("`" + className + "` (" + e.getMessage() + ")");
        }
    }
}
