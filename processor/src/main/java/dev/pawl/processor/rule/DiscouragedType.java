package dev.pawl.processor.rule;

import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.Columns;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.BetterType;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.LastingFlaws;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Mention;
import java.util.Map;
import java.util.Objects;

/**
 * A column of a type that surprises everybody sooner or later, and that has a better one beside it.
 *
 * @see <a href="https://wiki.postgresql.org/wiki/Don%27t_Do_This">Don't Do This</a>
 */
final class DiscouragedType implements Rule {

    /**
     * Advice.
     *
     * @param why what is wrong with the type
     * @param better what to take instead
     */
    private record Advice(String why, ColumnType<?> better) {}

    private static final Advice CHAR = new Advice(
            "it is filled up with spaces, which count in some comparisons and not in others, and is neither smaller nor"
                    + " faster than text",
            Columns.text());

    private static final Map<String, Advice> ADVICE = Map.ofEntries(
            Map.entry("char", CHAR),
            Map.entry("bpchar", CHAR),
            Map.entry(
                    "json",
                    new Advice(
                            "it has no equality, so that DISTINCT, GROUP BY and UNION fail on it (42883), no index finds"
                                    + " what is in it,\nand it is parsed again whenever it is read",
                            Columns.jsonb())),
            Map.entry(
                    "money",
                    new Advice(
                            "it does not know its currency, and what it reads and shows depends on a setting of the server"
                                    + " (lc_monetary)",
                            Columns.numeric(12, 2))),
            Map.entry(
                    "timetz",
                    new Advice(
                            "a time of day has no offset without a day: daylight saving makes it wrong half of the year",
                            Columns.time())));

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean needsOnlyStatement() {
        return true;
    }

    @Override
    public void checkOutcome(Change change, Outcome outcome, Findings findings) {
        LastingFlaws.ofColumns(
                change,
                outcome,
                (table, column) -> ADVICE.containsKey(column.type().name()),
                (mention, column) -> report(change, mention, column, findings));
    }

    private void report(Change change, Mention mention, Column column, Findings findings) {
        Advice advice = Objects.requireNonNull(ADVICE.get(column.type().name()));
        BetterType.report(
                change,
                mention,
                column,
                advice.better().spec().type(),
                new BetterType.Advice(id(), advice.why()),
                findings);
    }
}
