package dev.pawl.processor.rule;

import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.LastingFlaws;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An index that does nothing that another one of its table does not do as well. */
final class RedundantIndex implements Rule {

    /**
     * A pair of indexes.
     *
     * @param index the one that could go
     * @param wider the one that does all that it does
     */
    private record Redundancy(TableIndex index, TableIndex wider) {

        boolean isSame() {
            return index.index().keys().size() == wider.index().keys().size();
        }
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkOutcome(Change change, Outcome outcome, Findings findings) {
        LastingFlaws.ofTables(
                change,
                outcome,
                RedundantIndex::redundant,
                (table, redundancy) -> report(change, table, redundancy, findings));
    }

    /** Of two that are the same, the one of a constraint stays, or else the older one. */
    private static Map<String, Redundancy> redundant(Schema schema, Table table) {
        Map<String, Redundancy> redundant = new LinkedHashMap<>();
        List<TableIndex> all = table.keys().allIndexes();
        for (int i = 0; i < all.size(); i++) {
            TableIndex index = all.get(i);
            for (int j = 0; j < all.size() && !redundant.containsKey(index.name()); j++) {
                TableIndex other = all.get(j);
                boolean isLater = j < i || !other.isCoveredBy(index);
                if (i != j && isLater && index.isCoveredBy(other)) {
                    redundant.put(index.name(), new Redundancy(index, other));
                }
            }
        }
        return redundant;
    }

    private static void report(Change change, Table table, Redundancy redundancy, Findings findings) {
        String name = redundancy.index().name();
        String wider = redundancy.wider().name();
        boolean isOld = change.before()
                .schema()
                .table(table.name())
                .map(known -> known.keys().allIndexes().stream()
                        .anyMatch(index -> index.name().equals(name)))
                .orElse(false);
        findings.report(
                change.locationOf(isOld ? wider : name),
                redundancy.isSame()
                        ? "index `" + name + "` of `" + table.name() + "` is the same as `" + wider + "`"
                        : "index `" + name + "` of `" + table.name() + "` finds nothing that `" + wider
                                + "` does not find",
                "every write to `" + table.name() + "` pays for both"
                        + (redundancy.isSame() ? "" : ", and an index finds rows by its first keys alone as well"),
                fix(table, name, isOld));
    }

    private static Fix fix(Table table, String name, boolean isOld) {
        String drop = (table.constraints().containsKey(name) ? ".dropConstraint(" : ".dropIndex(")
                + DslCode.string(name) + ")";
        String statement = DslCode.alterTable(table.name()) + drop + ";";
        if (isOld) {
            return Fix.words("drop it, once the other one is there: ").andCode(Place.BEHIND, statement);
        }
        return Fix.words("leave it out")
                .meaning(Place.CALL, "")
                .or("; or, where this has run already, in a later migration: ")
                .andCode(Place.LATER, statement);
    }
}
