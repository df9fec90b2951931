package dev.pawl.processor.rule;

import dev.pawl.processor.operation.Change;
import dev.pawl.processor.operation.Mention;

/** A table goes that a running application may still use. */
final class DroppedTable implements Rule {

    @Override
    public void checkChange(Change change, Findings findings) {
        for (Mention removed : change.mentions().removed()) {
            if (removed.kind() == Mention.Kind.TABLE && !change.before().isMadeHere(removed.name())) {
                report(change, removed.name(), findings);
            }
        }
    }

    private static void report(Change change, String table, Findings findings) {
        findings.report(
                change.locationOf(table),
                "dropping table `" + table + "` breaks the application that still uses it",
                "every statement of a running release that names `" + table + "` fails from that moment on (42P01)",
                "1. release an application that does not use `" + table + "`\n"
                        + "2. then drop it in a later migration of phase = Phase.CONTRACT, saying so:\n"
                        + "   @Allow(value = \"dropped-table\", because = \"unused since release ...\")");
    }
}
