package dev.pawl.processor.rule;

import dev.pawl.dsl.Columns;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.BetterType;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.LastingFlaws;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Table;
import java.util.List;

/** A key whose numbers run out, at which every insert fails and nothing helps at once. */
final class ExhaustibleKey implements Rule {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkOutcome(Change change, Outcome outcome, Findings findings) {
        LastingFlaws.ofColumns(
                change,
                outcome,
                ExhaustibleKey::isExhaustible,
                (mention, column) -> BetterType.report(
                        change,
                        mention,
                        column,
                        Columns.bigint().spec().type(),
                        new BetterType.Advice(id(), why(column)),
                        findings));
    }

    /** A small key without an identity says that there are few rows; one that refers to another has to be as wide as that. */
    private static boolean isExhaustible(Table table, Column column) {
        boolean isAlone = table.primaryKey()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .isPresent();
        boolean isReference =
                table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
        return !column.type().array()
                && switch (column.type().name()) {
                    case "smallint" -> column.spec().identity() != null;
                    case "integer" -> column.spec().identity() != null || (isAlone && !isReference);
                    default -> false;
                };
    }

    private static String why(Column column) {
        boolean isSmall = column.type().name().equals("smallint");
        return "after " + (isSmall ? "32,767" : "2,147,483,647")
                + " every insert fails (2200H, 22003), rolled back ones counted too;\na wider type then rewrites the table, and"
                + " those that refer to it, while nobody can use them";
    }
}
