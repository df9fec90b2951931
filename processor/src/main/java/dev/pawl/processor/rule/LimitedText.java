package dev.pawl.processor.rule;

import dev.pawl.dsl.Columns;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.BetterType;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.LastingFlaws;

/** A column whose type limits the length of its texts. */
final class LimitedText implements Rule {

    @Override
    public boolean needsOnlyStatement() {
        return true;
    }

    @Override
    public Severity severity() {
        return Severity.OFF;
    }

    @Override
    public void checkOutcome(Change change, Outcome outcome, Findings findings) {
        BetterType.Advice advice = new BetterType.Advice(
                id(),
                "it is neither smaller nor faster than text, and the length is part of the type:\na shorter one rewrites"
                        + " the table, where a check is exchanged without blocking anybody");
        LastingFlaws.ofColumns(
                change,
                outcome,
                (table, column) -> column.type().name().equals("varchar"),
                (mention, column) -> BetterType.report(
                        change, mention, column, Columns.text().spec().type(), advice, findings));
    }
}
