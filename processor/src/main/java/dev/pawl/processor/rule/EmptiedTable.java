package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** All rows of a table go. */
final class EmptiedTable implements Rule {

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.subjects(Fact.Kind.EMPTIES)
                .filter(act::isInUse)
                .forEach(table -> findings.report(
                        act.location(),
                        act.name() + " takes all rows of `" + table + "`",
                        "no way back restores them, and the release that still runs does not find what it has written",
                        Fix.words(
                                        "delete only what nobody needs, by a condition, in batches; or say why nobody needs any of it:\n")
                                .andAllow("emptied-table", "...")));
    }
}
