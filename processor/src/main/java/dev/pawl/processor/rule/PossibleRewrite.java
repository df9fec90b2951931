package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** A new type of which it depends on the old one whether the table is written anew. */
final class PossibleRewrite implements Rule {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.subjects(Fact.Kind.MAY_REWRITE)
                .filter(column -> act.strongestLock().isPresent())
                .forEach(column -> findings.report(
                        act.location(),
                        "the new type of " + column + " may rewrite the table: the old one is not known here",
                        "if it does, nobody can read or write it meanwhile (ACCESS EXCLUSIVE, all versions)",
                        "say what there is before, so that it can be told: --schema=FILE"));
    }
}
