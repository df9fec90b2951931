package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.LastingFlaws;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A table whose rows nothing tells apart for good. */
final class MissingPrimaryKey implements Rule {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkOutcome(Change change, Outcome outcome, Findings findings) {
        LastingFlaws.ofTables(
                change, outcome, MissingPrimaryKey::without, (table, flaw) -> report(change, table, findings));
    }

    private static Map<String, Table> without(Schema schema, Table table) {
        return table.primaryKey().isPresent() ? Map.of() : Map.of("", table);
    }

    private static void report(Change change, Table table, Findings findings) {
        boolean isNew = change.before().schema().table(table.name()).isEmpty();
        findings.report(
                place(change, table),
                "table `" + table.name() + "` has no primary key" + (isNew ? "" : " from now on"),
                "nothing names one of its rows: two may be the same, no batch knows how far it has come, and where"
                        + " `" + table.name() + "` is published\nfor logical replication, every update and delete fails"
                        + " (55000)",
                isNew ? forNew(table) : forOld(table));
    }

    private static Location place(Change change, Table table) {
        return change.mentions().removed().stream()
                .map(Mention::name)
                .findFirst()
                .map(change::locationOf)
                .orElseGet(() -> change.locationOf(
                        change.mentions().made().isEmpty()
                                ? table.name()
                                : change.mentions().made().get(0).name()));
    }

    private static Fix forNew(Table table) {
        return natural(table)
                .map(key -> Fix.code(Place.BEHIND, ".primaryKey(" + DslCode.strings(key) + ")"))
                .or(() -> Stream.of("id", "number", "row_id")
                        .filter(name -> !table.columns().containsKey(name))
                        .map(DslCode::string)
                        .map(name -> Fix.code(
                                Place.BEHIND,
                                ".column(" + name + ", bigint().generatedAlwaysAsIdentity()).primaryKey(" + name + ")"))
                        .findFirst())
                .orElseGet(() -> Fix.words("give it a column that numbers the rows, and make that the key"));
    }

    private static Fix forOld(Table table) {
        return natural(table)
                .map(key -> Fix.words("make another one:\n")
                        .andCode(
                                Place.BEHIND,
                                DslCode.alterTable(table.name()) + ".addPrimaryKey(List.of(" + DslCode.strings(key)
                                        + "));"))
                .orElseGet(() -> Fix.words("keep it until there is another one").meaning(Place.CALL, ""));
    }

    /** Columns that tell rows apart already, or that are meant to. */
    private static Optional<List<String>> natural(Table table) {
        List<String> references = table.foreignKeys().stream()
                .map(ForeignKey::columns)
                .flatMap(List::stream)
                .distinct()
                .toList();
        boolean isLink = table.foreignKeys().size() > 1;
        return Stream.of(
                        table.keys().uniqueKeys().stream(),
                        Stream.of(List.of("id")),
                        isLink ? Stream.of(references) : Stream.<List<String>>empty())
                .flatMap(keys -> keys)
                .filter(key -> key.stream().allMatch(column -> isNotNull(table, column)))
                .findFirst();
    }

    private static boolean isNotNull(Table table, String column) {
        return Optional.ofNullable(table.columns().get(column))
                .map(found -> found.spec().notNull())
                .orElse(false);
    }
}
