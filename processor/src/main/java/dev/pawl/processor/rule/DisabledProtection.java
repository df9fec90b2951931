package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** What keeps data right is turned off. */
final class DisabledProtection implements Rule {

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.subjects(Fact.Kind.DISABLES)
                .filter(what -> !act.isWayBack())
                .forEach(what -> findings.report(
                        act.location(),
                        act.name() + " turns off " + what,
                        "what the application writes meanwhile goes unchecked, and nothing looks at it afterwards",
                        Fix.words(
                                        "leave it on; or say why nothing is written meanwhile, and where it is turned on again:\n")
                                .andAllow("disabled-protection", "...")));
    }
}
