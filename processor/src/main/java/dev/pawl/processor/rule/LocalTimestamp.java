package dev.pawl.processor.rule;

import dev.pawl.dsl.Columns;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.BetterType;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.LastingFlaws;

/** A column for a date and time of which nobody knows in which zone. */
final class LocalTimestamp implements Rule {

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
                "it is no moment but what a clock somewhere shows: in another zone it is another moment, and one hour a"
                        + " year comes twice");
        LastingFlaws.ofColumns(
                change,
                outcome,
                (table, column) -> column.type().name().equals("timestamp"),
                (mention, column) -> BetterType.report(
                        change, mention, column, Columns.timestamptz().spec().type(), advice, findings));
    }
}
