package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.RenameTable;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.Findings;

/** A table gets a name that the running application does not know. */
final class RenamedTable implements Rule {

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof RenameTable rename && !change.before().isMadeHere(rename.table())) {
            report(change, rename, findings);
        }
    }

    private static void report(Change change, RenameTable rename, Findings findings) {
        QualifiedName old = rename.table();
        findings.report(
                change.locationOf(rename.newName()),
                "renaming table `" + old + "` breaks the application that knows it as `" + old + "`",
                "old and new releases run side by side, and no statement works for both: the old ones fail from that"
                        + " moment on (42P01)",
                Fix.words("keep `" + old + "` and rename only in the application's mapping;\n")
                        .meaning(Place.CALL, "")
                        .or("if no running release uses the table, say so:\n")
                        .andAllow("renamed-table", "unused since release ..."));
    }
}
