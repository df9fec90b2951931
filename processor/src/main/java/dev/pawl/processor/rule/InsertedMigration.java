package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.WrittenMigration;

/** A new migration that comes before what is released already. */
final class InsertedMigration implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkFrozen(LockComparison comparison, Findings findings) {
        WrittenMigration migration = comparison.migration();
        long version = migration.version().value();
        if (comparison.line().isEmpty() && comparison.former().isEmpty() && version < comparison.newest()) {
            findings.report(
                    migration.version().location(),
                    "version " + version + " of `" + migration.simpleName() + "` comes before " + comparison.newest()
                            + ", the newest in `" + comparison.file() + "`",
                    "what is frozen may be in databases already, and nothing runs there that comes before it",
                    "version = " + VersionLiteral.of(comparison.next()));
        }
    }
}
