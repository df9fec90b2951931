package dev.pawl.processor.rule;

import dev.pawl.dsl.Reference;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.MadeForeignKeys;
import dev.pawl.processor.finding.MadeForeignKeys.Made;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.type.Comparison;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** A foreign key to columns that do not tell one row from another. */
final class ForeignKeyTargetNotUnique implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        for (Made made : MadeForeignKeys.of(change)) {
            Table referenced = change.after().existing(made.key().reference().table());
            List<String> columns = made.key().reference().columns();
            if (!made.isPaired()) {
                reportCount(change, made, findings);
            } else if (!isUnique(referenced, columns) && !isRepeating(columns)) {
                reportTarget(change, made, referenced, findings);
            }
        }
    }

    private static boolean isUnique(Table table, List<String> columns) {
        return table.keys().uniqueKeys().stream()
                .anyMatch(target -> target.size() == columns.size() && new HashSet<>(target).containsAll(columns));
    }

    /** That is {@link RepeatedColumn}'s to report. */
    private static boolean isRepeating(List<String> columns) {
        return new HashSet<>(columns).size() < columns.size();
    }

    private static void reportCount(Change change, Made made, Findings findings) {
        int from = made.key().columns().size();
        int to = made.key().reference().columns().size();
        findings.report(
                change.locationOf(made.key().reference()),
                "foreign key `" + made.key().name() + "` has " + from + (from == 1 ? " column" : " columns")
                        + ", but refers to " + to,
                null,
                "pair each column of `" + made.table() + "` with one of `"
                        + made.key().reference().table() + "`");
    }

    private static void reportTarget(Change change, Made made, Table referenced, Findings findings) {
        Reference reference = made.key().reference();
        findings.report(
                change.locationOf(reference.columns().get(0)),
                "foreign key `" + made.key().name() + "` refers to " + Phrases.names(reference.columns()) + " of `"
                        + referenced.name() + "`, which " + (reference.columns().size() == 1 ? "is" : "are")
                        + " not unique",
                "a row could have several targets; PostgreSQL wants a primary key or unique constraint there (42830)",
                fix(change, made, referenced));
    }

    private static Fix fix(Change change, Made made, Table referenced) {
        Reference reference = made.key().reference();
        boolean isNew = change.before().schema().table(referenced.name()).isEmpty();
        String add = isNew ? member(reference, referenced) : alteration(reference, referenced);
        Place place = isNew ? Place.BEHIND : Place.BEFORE;
        return referenced.keys().uniqueKeys().stream()
                .filter(target -> canBeReferred(change, made, referenced, target))
                .findFirst()
                .map(target -> Fix.words("refer to a key: ")
                        .andCode(
                                Place.PART,
                                change.locationOf(reference),
                                DslCode.reference(new Reference(
                                        reference.table(), target, reference.onDelete(), reference.onUpdate())))
                        .or("\nor make the columns unique first: ")
                        .andCode(place, add))
                .orElseGet(() -> Fix.words("make them unique first:\n").andCode(place, add));
    }

    private static boolean canBeReferred(Change change, Made made, Table referenced, List<String> target) {
        List<String> own = made.key().columns();
        return own.size() == target.size()
                && IntStream.range(0, own.size())
                        .allMatch(i -> Comparison.isPossible(
                                change.after()
                                        .existing(made.table(), own.get(i))
                                        .type(),
                                referenced.existing(target.get(i)).type()));
    }

    /** A table that references itself gets the key in the same call. */
    private static String member(Reference reference, Table referenced) {
        return referenced.primaryKey().isEmpty()
                ? ".primaryKey(" + DslCode.strings(reference.columns()) + ")"
                : ".unique(List.of(" + DslCode.strings(reference.columns()) + "))";
    }

    private static String alteration(Reference reference, Table referenced) {
        return DslCode.alterTable(referenced.name()) + ".addUnique(List.of(" + DslCode.strings(reference.columns())
                + "));";
    }
}
