package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** A change of rows of which nobody knows how many they are. */
final class BroadChange implements Rule {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.subjects(Fact.Kind.CHANGES_MANY)
                .filter(act::isInUse)
                .forEach(table -> findings.report(
                        act.location(),
                        act.name() + " may write many rows of `" + table + "` in one transaction",
                        "whoever changes one of them waits until the last is written",
                        "find them by a range of the primary key, in batches; for few rows it is all the same"));
    }
}
