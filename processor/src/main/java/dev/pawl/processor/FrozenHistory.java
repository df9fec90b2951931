package dev.pawl.processor;

import dev.pawl.dsl.Phase;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.generate.Checksum;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.rule.Inspection.Closeness;
import dev.pawl.processor.rule.Rule.LockComparison;
import dev.pawl.runtime.frozen.FrozenMigration;
import dev.pawl.runtime.frozen.LockFile;
import dev.pawl.runtime.plan.Checksums;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The migrations of a compilation beside the lines of the lock file. */
final class FrozenHistory {

    private final LockFile file;
    private final boolean judges;
    private final Map<Long, FrozenMigration> byVersion = new HashMap<>();
    private final Map<String, FrozenMigration> byClass = new HashMap<>();

    /** What is frozen and not in this compilation, though its class is there. */
    private final List<FrozenMigration> unseen = new ArrayList<>();

    /** What is frozen and not there any more, by the migration beside which it is missed. */
    private final Map<WrittenMigration, List<FrozenMigration>> gone = new HashMap<>();

    private final long newest;
    private final long next;

    /**
     * @param file the lock file
     * @param judges whether frozen migrations are judged as well
     * @param migrations all migrations of the compilation, in version order
     * @param exists whether there is a migration class of a binary name, in this compilation or from an earlier one
     */
    FrozenHistory(LockFile file, boolean judges, List<WrittenMigration> migrations, Predicate<String> exists) {
        this.file = file;
        this.judges = judges;
        for (FrozenMigration line : file.migrations()) {
            byVersion.put(line.version(), line);
            byClass.put(line.className(), line);
        }
        this.newest = file.newest().map(FrozenMigration::version).orElse(0L);
        this.next = 1
                + migrations.stream().mapToLong(each -> each.version().value()).reduce(newest, Math::max);
        findMissing(migrations, exists);
    }

    /** Where there is no lock file. */
    static FrozenHistory none(List<WrittenMigration> migrations) {
        return new FrozenHistory(new LockFile(Path.of(""), "", List.of()), false, migrations, name -> true);
    }

    private void findMissing(List<WrittenMigration> migrations, Predicate<String> exists) {
        Map<Long, WrittenMigration> present = new HashMap<>();
        Map<String, WrittenMigration> names = new HashMap<>();
        migrations.forEach(migration -> {
            present.put(migration.version().value(), migration);
            names.put(migration.qualifiedName(), migration);
        });
        for (FrozenMigration line : file.migrations()) {
            if (present.containsKey(line.version()) || names.containsKey(line.className())) {
                continue;
            }
            if (exists.test(line.className())) {
                unseen.add(line);
            } else {
                gone.computeIfAbsent(beside(line, migrations), any -> new ArrayList<>())
                        .add(line);
            }
        }
    }

    /** The first migration after the gap, or else the last one. */
    private static WrittenMigration beside(FrozenMigration line, List<WrittenMigration> migrations) {
        return migrations.stream()
                .filter(migration -> migration.version().value() > line.version())
                .findFirst()
                .orElseGet(() -> migrations.get(migrations.size() - 1));
    }

    /** How closely to look at a migration. */
    Closeness closeness(WrittenMigration migration) {
        if (!migration.isSource()) {
            return Closeness.REPLAY;
        }
        if (!byVersion.containsKey(migration.version().value()) && !byClass.containsKey(migration.qualifiedName())) {
            return Closeness.JUDGE;
        }
        return judges ? Closeness.ADVISE : Closeness.REPLAY;
    }

    /**
     * Puts a migration beside what is frozen.
     *
     * @param trip the migration as it was replayed
     * @param isWhole whether all of it was
     */
    LockComparison comparison(RoundTrip trip, boolean isWhole) {
        WrittenMigration migration = trip.migration();
        long version = migration.version().value();
        Optional<FrozenMigration> line = Optional.ofNullable(byVersion.get(version));
        return new LockComparison(
                migration,
                line,
                Optional.ofNullable(byClass.get(migration.qualifiedName())).filter(each -> each.version() != version),
                line.isPresent() && isWhole ? Optional.of(checksums(trip)) : Optional.empty(),
                gone.getOrDefault(migration, List.of()),
                newest,
                next,
                file.name());
    }

    /** Whether something that was frozen is gone, without which the migration may not make sense. */
    boolean missesBefore(WrittenMigration migration) {
        return gone.containsKey(migration);
    }

    /** What is frozen and exists, but is not part of this compilation. */
    List<FrozenMigration> unseen() {
        return unseen;
    }

    /**
     * What is not frozen yet.
     *
     * @param trips all migrations, in version order
     */
    List<FrozenMigration> fresh(List<RoundTrip> trips) {
        return trips.stream()
                .filter(trip ->
                        !byVersion.containsKey(trip.migration().version().value()))
                .map(trip -> FrozenMigration.now(
                        trip.migration().version().value(),
                        trip.migration().qualifiedName(),
                        checksums(trip).text(),
                        trip.migration().phase() == Phase.CONTRACT))
                .toList();
    }

    LockFile file() {
        return file;
    }

    private static Checksums checksums(RoundTrip trip) {
        return Checksum.of(trip.up().stream().map(Change::operation).toList(), trip.texts());
    }
}
