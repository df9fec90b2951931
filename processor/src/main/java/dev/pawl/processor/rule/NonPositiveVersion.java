package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;

/** A version that is not a place in the history. */
final class NonPositiveVersion implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkMigration(WrittenMigration migration, List<WrittenMigration> all, Findings findings) {
        if (migration.version().value() <= 0) {
            findings.report(
                    migration.version().location(),
                    "version " + migration.version().value() + " of `" + migration.simpleName() + "` is not positive",
                    "versions are the order of the history, and it begins at 1",
                    "version = 2026_01_15_001L, the date with a counter");
        }
    }
}
