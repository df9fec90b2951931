package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.schema.Mention;

/** A table goes that a running application may still use. */
final class DroppedTable implements Rule {

    @Override
    public void checkChange(Change change, Findings findings) {
        for (Mention removed : change.mentions().removed()) {
            if (removed.kind() == Mention.Kind.TABLE && !change.before().isMadeHere(removed.table())) {
                report(change, removed.table(), findings);
            }
        }
    }

    private static void report(Change change, QualifiedName table, Findings findings) {
        findings.report(
                change.locationOf(table),
                "dropping table `" + table + "` breaks the application that still uses it",
                "every statement of a running release that names `" + table + "` fails from that moment on (42P01)",
                Fix.words("1. release an application that does not use `" + table + "`\n"
                                + "2. then drop it in a later migration of phase = Phase.CONTRACT, saying so:\n   ")
                        .meaning(Place.MIGRATION, "phase = Phase.CONTRACT")
                        .andAllow("dropped-table", "unused since release ..."));
    }
}
