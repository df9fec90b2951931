package dev.pawl.processor.rule;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.LastingFlaws;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.schema.FreeNames;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A foreign key whose rows are not found by an index, so that the whole table is read whenever a referenced row goes. */
final class UnindexedForeignKey implements Rule {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkOutcome(Change change, Outcome outcome, Findings findings) {
        LastingFlaws.ofTables(
                change,
                outcome,
                UnindexedForeignKey::unindexed,
                (table, key) -> report(change, outcome, table, key, findings));
    }

    private static Map<String, ForeignKey> unindexed(Schema schema, Table table) {
        return table.foreignKeys().stream()
                .filter(key -> table.keys().allIndexes().stream()
                        .noneMatch(index -> index.findsAll(Set.copyOf(key.columns()))))
                .collect(Collectors.toMap(ForeignKey::name, Function.identity()));
    }

    private static void report(Change change, Outcome outcome, Table table, ForeignKey key, Findings findings) {
        boolean isNew =
                change.mentions().made().contains(new Mention(Mention.Kind.CONSTRAINT, table.name(), key.name()));
        QualifiedName referenced = key.reference().table();
        findings.report(
                isNew ? change.locationOf(key.columns().get(0)) : change.locationOf(lost(change)),
                "no index finds the rows of `" + table.name() + "` by " + Phrases.names(key.columns())
                        + ", as foreign key `" + key.name() + "` has to",
                "to delete a row of `" + referenced + "`, or to change its key, PostgreSQL reads all of `"
                        + table.name() + "`, for each row anew,\nand keeps the row of `" + referenced
                        + "` locked meanwhile",
                Fix.words(isNew ? "" : "keep it, or make another one:\n")
                        .andCode(Place.BEHIND, createIndex(outcome, table, key)));
    }

    private static String createIndex(Outcome outcome, Table table, ForeignKey key) {
        String name = new FreeNames(outcome.end()).index(table.name(), key.columns());
        return DslCode.alterTable(table.name())
                + DslCode.createIndex(name, Index.on(key.columns().toArray(String[]::new))) + ";";
    }

    /** What it was found by until now. */
    private static String lost(Change change) {
        return change.mentions().removed().stream()
                .map(Mention::name)
                .findFirst()
                .orElse("");
    }
}
