package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** A change of all rows of a table at once. */
final class UnbatchedChange implements Rule {

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.subjects(Fact.Kind.CHANGES_ALL)
                .filter(act::isInUse)
                .forEach(table -> findings.report(
                        act.location(),
                        act.name() + " writes all rows of `" + table + "` in one transaction",
                        "whoever changes one of them waits until the last is written; the table doubles in size meanwhile, and"
                                + " replicas fall behind",
                        Fix.words(
                                        "write them in batches, each in a transaction of its own: by ranges of the primary key\n")
                                .andWords("or, if there are few, say so:\n")
                                .andAllow("unbatched-change", "has few rows")));
    }
}
