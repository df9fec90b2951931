package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.Body;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.Collection;

/** A migration that changes nothing. The database before Pawl may have been empty, though. */
final class EmptyMigration implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkMigration(WrittenMigration migration, Collection<WrittenMigration> all, Findings findings) {
        migration
                .up()
                .filter(Body::isComplete)
                .filter(up -> up.operations().isEmpty() && !migration.baseline())
                .ifPresent(up -> findings.report(
                        up.location(),
                        "`up` of `" + migration.simpleName() + "` changes nothing",
                        "it would be recorded as applied, and what it was meant to do would be missing",
                        "describe the change: db.createTable(...), db.alterTable(...), ...\nor delete the class"));
    }
}
