package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.Body;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.Collection;

/** A migration that changes nothing, or a call that does. The database before Pawl may have been empty, though. */
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

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.isDown()) {
            // what is derived from nothing
            return;
        }
        if (change.operation() instanceof InsertRows insert
                && insert.files().isEmpty()
                && insert.rows().isEmpty()) {
            report(change, "insertInto(" + DslCode.string(insert.table()) + ", ...)", "inserts", findings);
        } else if (change.operation() instanceof DeleteRows delete
                && delete.rows().isEmpty()) {
            report(change, "deleteFrom(" + DslCode.string(delete.table()) + ", ...)", "deletes", findings);
        }
    }

    private static void report(Change change, String call, String does, Findings findings) {
        findings.report(
                change.locationOf(null),
                "`" + call + "` " + does + " no row",
                "nothing says which rows are meant",
                "name them with `.row(...)`, or leave the call out");
    }
}
