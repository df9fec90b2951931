package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** An index that is built concurrently unless one of its name is there, which may be invalid. */
final class GuardedIndex implements Rule {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.subjects(Fact.Kind.TRUSTS_NAME)
                .forEach(
                        index -> findings.report(
                                act.location(),
                                "an invalid `" + index + "` that an earlier try left would be taken for a good one",
                                "a build that was cut off leaves an invalid index, which costs every write and helps no query",
                                "leave out IF NOT EXISTS, and drop what an earlier try left before: DROP INDEX CONCURRENTLY IF EXISTS"));
    }
}
