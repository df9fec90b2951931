package dev.pawl.processor.rule;

import dev.pawl.processor.operation.Change;
import dev.pawl.processor.operation.Mention;

/** A column goes that a running application may still use. */
final class DroppedColumn implements Rule {

    @Override
    public void checkChange(Change change, Findings findings) {
        for (Mention removed : change.mentions().removed()) {
            boolean isOthers = removed.kind() == Mention.Kind.COLUMN
                    && !change.before().isMadeHere(removed.table(), removed.name());
            if (isOthers) {
                findings.report(
                        change.locationOf(removed.name()),
                        "dropping " + removed.phrase() + " breaks the application that is running and loses the data",
                        "every statement of a running release that names `" + removed.name()
                                + "` fails from that moment on (42703), and its values are gone",
                        fix(removed));
            }
        }
    }

    private static String fix(Mention removed) {
        return "1. release an application that neither reads nor writes `" + removed.name() + "`\n"
                + "2. then drop it in a later migration, saying so:\n"
                + "   @Allow(value = \"dropped-column\", because = \"unread since release ...\")";
    }
}
