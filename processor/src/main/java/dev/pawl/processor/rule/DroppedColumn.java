package dev.pawl.processor.rule;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** A column goes that a running application may still use. */
final class DroppedColumn implements Rule {

    @Override
    public boolean needsOnlyStatement() {
        return true;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        for (Mention removed : change.mentions().removed()) {
            boolean isOthers = removed.kind() == Mention.Kind.COLUMN
                    && !change.before().isMadeHere(removed.table(), removed.name());
            if (isOthers) {
                report(change, removed, findings);
            }
        }
    }

    private static void report(Change change, Mention removed, Findings findings) {
        String name = removed.name();
        findings.report(
                change.locationOf(name),
                "dropping " + removed.phrase() + " breaks the application that still uses it",
                "every statement of a running release that names `" + name + "` fails from that moment on (42703)"
                        + takenAlong(change, removed),
                Fix.words("1. release an application that neither reads nor writes `" + name + "`\n"
                                + "2. then drop it in a later migration of phase = Phase.CONTRACT, saying so:\n   ")
                        .meaning(Place.MIGRATION, "phase = Phase.CONTRACT")
                        .andAllow("dropped-column", "unused since release ..."));
    }

    /** Constraints and indexes that PostgreSQL drops with the column, without a word. */
    private static String takenAlong(Change change, Mention removed) {
        Table before = change.before().table(removed.table());
        Table after = change.after().existing(removed.table());
        List<String> gone = new ArrayList<>(before.constraints().keySet());
        gone.addAll(before.indexes().keySet());
        gone.removeAll(after.constraints().keySet());
        gone.removeAll(after.indexes().keySet());
        return gone.isEmpty() ? "" : ";\n" + Phrases.names(gone) + (gone.size() == 1 ? " goes" : " go") + " with it";
    }
}
