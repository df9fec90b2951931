package dev.pawl.processor.rule;

import dev.pawl.dsl.Reference;
import dev.pawl.processor.operation.Change;
import dev.pawl.processor.rule.MadeForeignKeys.Made;
import dev.pawl.processor.schema.Table;
import java.util.HashSet;
import java.util.List;

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
        return table.uniqueKeys().stream()
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
                fix(change, reference, referenced));
    }

    private static String fix(Change change, Reference reference, Table referenced) {
        boolean isNew = change.before().schema().table(referenced.name()).isEmpty();
        String add = isNew ? member(reference, referenced) : alteration(reference, referenced);
        List<List<String>> targets = referenced.uniqueKeys();
        return targets.isEmpty()
                ? "make them unique first:\n" + add
                : "refer to a key: " + references(referenced, targets.get(0)) + "\nor make the columns unique first: "
                        + add;
    }

    /** A table that references itself gets the key in the same call. */
    private static String member(Reference reference, Table referenced) {
        return referenced.primaryKey().isEmpty()
                ? ".primaryKey(" + DslCode.strings(reference.columns()) + ")"
                : ".unique(List.of(" + DslCode.strings(reference.columns()) + "))";
    }

    private static String alteration(Reference reference, Table referenced) {
        return "db.alterTable(" + DslCode.string(referenced.name()) + ").addUnique(List.of("
                + DslCode.strings(reference.columns()) + "));";
    }

    private static String references(Table referenced, List<String> key) {
        return "references(" + DslCode.string(referenced.name()) + ", " + DslCode.strings(key) + ")";
    }
}
