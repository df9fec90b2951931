package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** Something goes that a running application may still use by its name. */
final class DroppedObject implements Rule {

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.facts(Fact.Kind.DROPS)
                .filter(object -> !act.isWayBack() && !act.isMadeAgain(object) && !act.isMadeHere(object))
                .map(Fact::subject)
                .forEach(object -> findings.report(
                        act.location(),
                        "dropping " + object + " breaks whoever still uses it",
                        "every statement of a running release that names it fails from that moment on",
                        Fix.words("release an application that does not use it, then drop it, saying so:\n")
                                .andAllow("dropped-object", "unused since release ...")));
    }
}
