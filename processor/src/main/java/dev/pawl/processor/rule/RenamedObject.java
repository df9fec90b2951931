package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** Something that is no table or column gets another name. */
final class RenamedObject implements Rule {

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.facts(Fact.Kind.RENAMES)
                .filter(object -> !act.isWayBack() && !act.isMadeHere(object))
                .map(Fact::subject)
                .forEach(object -> findings.report(
                        act.location(),
                        "renaming " + object + " breaks whoever still uses the old name",
                        "the release that runs knows the old name, and the next one the new: one of them fails",
                        Fix.words(
                                        "make another one with the new name, and drop the old one when no release uses it; or say why"
                                                + " none does:\n")
                                .andAllow("renamed-object", "...")));
    }
}
