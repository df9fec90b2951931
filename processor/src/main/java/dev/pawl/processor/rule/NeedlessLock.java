package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Instead;
import dev.pawl.processor.reader.Fact;

/** A lock for which everybody waits, where another form of the statement needs none. */
final class NeedlessLock implements Rule {

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.subjects(Fact.Kind.HAS_WEAKER_FORM)
                .filter(form -> act.strongestLock().isPresent())
                .forEach(form -> report(act, form, findings));
    }

    private static void report(WrittenAct act, String form, Findings findings) {
        QualifiedName table = act.strongestLock().orElseThrow().getKey();
        findings.report(
                act.location(),
                act.name() + " waits until nobody uses `" + table + "`, and everybody else waits behind it",
                "a query that takes long is enough to stop the application (ACCESS EXCLUSIVE, all versions)",
                Instead.of(act, Instead.outside(form)));
    }
}
