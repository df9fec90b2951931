package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** A statement that locks a table for as long as its transaction lasts. */
final class ExplicitLock implements Rule {

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.subjects(Fact.Kind.LOCKS)
                .filter(act::isInUse)
                .forEach(table -> findings.report(
                        act.location(),
                        "`" + table + "` stays locked until the end of the transaction",
                        "whoever writes to it waits meanwhile, and behind a long query everybody waits for the lock itself",
                        "leave it out: each statement takes the lock that it needs"));
    }
}
