package dev.pawl.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.pawl.dsl.Phase;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.RoundTrip;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.processor.plan.PlannedMigration;
import dev.pawl.processor.sql.SqlTexts;
import dev.pawl.runtime.plan.Checksums;
import java.util.ArrayList;
import java.util.List;

/**
 * A few hundred migrations, as many as one class has room for.
 *
 * @param name the class that lists them
 * @param entries the migrations, ascending by version
 */
record RegistryPart(ClassName name, List<Entry> entries) {

    private static final int ENTRIES_PER_PART = 250;

    /**
     * A migration with what the registry says about it.
     *
     * @param planned the migration and its steps
     * @param checksums its checksums
     * @param contracted whether it contracts and has run everywhere
     * @param texts what reads its texts
     */
    record Entry(PlannedMigration planned, Checksums checksums, boolean contracted, SqlTexts texts) {

        static Entry of(RoundTrip trip, long contracted) {
            SqlTexts texts = trip.texts();
            Checksums checksums =
                    Checksum.of(trip.up().stream().map(Change::operation).toList(), texts);
            WrittenMigration migration = trip.migration();
            return new Entry(
                    PlannedMigration.of(trip),
                    checksums,
                    migration.phase() == Phase.CONTRACT && migration.version().value() <= contracted,
                    texts);
        }

        long version() {
            return planned.migration().version().value();
        }
    }

    /** The parts of a registry. */
    static List<RegistryPart> of(ClassName registry, long contracted, List<RoundTrip> trips) {
        List<Entry> entries =
                trips.stream().map(trip -> Entry.of(trip, contracted)).toList();
        List<RegistryPart> parts = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += ENTRIES_PER_PART) {
            int to = Math.min(from + ENTRIES_PER_PART, entries.size());
            ClassName name = registry.peerClass(registry.simpleName() + "Part" + parts.size());
            parts.add(new RegistryPart(name, entries.subList(from, to)));
        }
        return parts;
    }
}
