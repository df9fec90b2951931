package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Table;
import java.util.List;

/** A primary key for a table that has one. */
final class SecondPrimaryKey implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        change.mentions().made().stream()
                .filter(made -> made.kind() == Mention.Kind.CONSTRAINT)
                .forEach(made ->
                        change.after().table(made.table()).ifPresent(table -> check(change, made, table, findings)));
    }

    private static void check(Change change, Mention made, Table table, Findings findings) {
        List<PrimaryKey> keys = table.constraints().values().stream()
                .filter(PrimaryKey.class::isInstance)
                .map(PrimaryKey.class::cast)
                .toList();
        keys.stream()
                .skip(1)
                .filter(second -> second.name().equals(made.name()))
                .forEach(second -> report(change, table, keys.get(0), second, findings));
    }

    private static void report(Change change, Table table, PrimaryKey first, PrimaryKey second, Findings findings) {
        boolean isOld = change.before().schema().table(table.name()).isPresent();
        Fix unique = Fix.words("let " + Phrases.names(second.columns()) + " be unique: ")
                .andCode(
                        Place.CALL,
                        (isOld ? ".addUnique(" : ".unique(") + "List.of(" + DslCode.strings(second.columns()) + "))");
        findings.report(
                change.locationOf(second.columns().get(0)),
                "table `" + table.name() + "` already has a primary key, on " + Phrases.names(first.columns()),
                "PostgreSQL refuses a second one (42P16)",
                isOld
                        ? unique.or("\nor, if it is to take the place of the other, drop that first: ")
                                .andCode(Place.BEFORE, ".dropConstraint(" + DslCode.string(first.name()) + ")")
                        : unique);
    }
}
