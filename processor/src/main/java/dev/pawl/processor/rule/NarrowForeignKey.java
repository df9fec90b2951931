package dev.pawl.processor.rule;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Reference;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.AnotherColumn;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.LastingFlaws;
import dev.pawl.processor.finding.MadeColumn;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A foreign key whose column cannot hold every value that it may refer to. */
final class NarrowForeignKey implements Rule {

    /** From narrow to wide; PostgreSQL joins each with those behind it. */
    private static final List<List<String>> WIDTHS = List.of(
            List.of("smallint", "integer", "bigint", "numeric"),
            List.of("real", "double precision"),
            List.of("date", "timestamp"),
            List.of("date", "timestamptz"));

    private static final List<String> STRINGS = List.of("char", "varchar", "text");

    /**
     * A pair of columns.
     *
     * @param key the foreign key
     * @param position which of its columns
     * @param from the type of the referencing one
     * @param to the type of the referenced one
     */
    private record Pair(ForeignKey key, int position, DataType from, DataType to) {}

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkOutcome(Change change, Outcome outcome, Findings findings) {
        LastingFlaws.ofTables(
                change, outcome, NarrowForeignKey::narrow, (table, pair) -> report(change, table, pair, findings));
    }

    private static Map<String, Pair> narrow(Schema schema, Table table) {
        Map<String, Pair> narrow = new LinkedHashMap<>();
        for (ForeignKey key : table.foreignKeys()) {
            Reference reference = key.reference();
            for (int i = 0;
                    i < key.columns().size()
                            && key.columns().size() == reference.columns().size();
                    i++) {
                DataType from = table.existing(key.columns().get(i)).type();
                DataType to = schema.existing(
                                reference.table(), reference.columns().get(i))
                        .type();
                if (isNarrower(from, to)) {
                    narrow.putIfAbsent(key.name(), new Pair(key, i, from, to));
                }
            }
        }
        return narrow;
    }

    private static boolean isNarrower(DataType from, DataType to) {
        if (from.userDefined() || to.userDefined() || from.array() || to.array()) {
            return false;
        }
        if (STRINGS.contains(from.name()) && STRINGS.contains(to.name())) {
            return isShorter(from, to);
        }
        return WIDTHS.stream()
                .anyMatch(
                        order -> order.contains(from.name()) && order.indexOf(from.name()) < order.indexOf(to.name()));
    }

    private static boolean isShorter(DataType from, DataType to) {
        return !from.modifiers().isEmpty()
                && (to.modifiers().isEmpty()
                        || from.modifiers().get(0) < to.modifiers().get(0));
    }

    private static void report(Change change, Table table, Pair pair, Findings findings) {
        String column = pair.key().columns().get(pair.position());
        Reference reference = pair.key().reference();
        String referenced = reference.columns().get(pair.position());
        findings.report(
                change.locationOf(column),
                "`" + column + "` of `" + table.name() + "` is `" + pair.from().sql() + "`, but `" + referenced
                        + "` of `" + reference.table() + "`, to which it refers, is `"
                        + pair.to().sql() + "`",
                "PostgreSQL joins the two, until a row of `" + reference.table() + "` has a value that `" + column
                        + "` cannot hold: no row can refer to it then",
                fix(change, table, column, pair.to()));
    }

    private static Fix fix(Change change, Table table, String column, DataType wide) {
        return MadeColumn.of(change, table.name(), column)
                .map(made -> Fix.words("make it ").andCode(Place.PART, made.type(), made.codeWith(wide)))
                .orElseGet(() -> STRINGS.contains(wide.name())
                        ? Fix.words("widen it first, which costs nothing:\n")
                                .andCode(
                                        Place.BEFORE,
                                        DslCode.alterTable(table.name()) + ".alterColumnType(" + DslCode.string(column)
                                                + ", " + DslCode.type(wide) + ");")
                        : AnotherColumn.referring(change, table.name(), column, wide));
    }
}
