package dev.pawl.runtime.frozen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What freezing would add to a lock file, and what stands against it.
 *
 * @param fresh what is not frozen yet, ascending by version
 * @param differences where the migrations are not what was frozen, or come before it, in words
 */
public record FreezePlan(List<FrozenMigration> fresh, List<String> differences) {

    /** Keeps copies of the lists. */
    public FreezePlan {
        fresh = List.copyOf(fresh);
        differences = List.copyOf(differences);
    }

    /**
     * Compares.
     *
     * @param file the lock file
     * @param migrations all migrations as this Pawl would freeze them, ascending by version
     */
    public static FreezePlan of(LockFile file, List<FrozenMigration> migrations) {
        Map<Long, FrozenMigration> present = new HashMap<>();
        migrations.forEach(migration -> present.put(migration.version(), migration));
        List<String> differences = new ArrayList<>();
        for (FrozenMigration line : file.migrations()) {
            FrozenMigration migration = present.remove(line.version());
            if (migration == null) {
                differences.add(line.label() + " is gone");
            } else if (!migration.isNamed(line.className())) {
                differences.add(line.label() + " is `" + migration.name() + "` now");
            } else if (migration.differsFrom(line)) {
                differences.add(line.label() + " was edited");
            } else if (!line.phase().fits(migration.phase() == FrozenPhase.CONTRACT)) {
                differences.add(line.label() + " has another phase now");
            }
        }
        List<FrozenMigration> fresh = migrations.stream()
                .filter(migration -> present.containsKey(migration.version()))
                .toList();
        long newest = file.newest().map(FrozenMigration::version).orElse(0L);
        fresh.stream()
                .filter(migration -> migration.version() < newest)
                .forEach(migration -> differences.add(migration.version() + " `" + migration.name()
                        + "` is new, and comes before " + newest + ", which is frozen"));
        return new FreezePlan(fresh, differences);
    }
}
