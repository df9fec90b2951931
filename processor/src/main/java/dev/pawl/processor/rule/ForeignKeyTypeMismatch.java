package dev.pawl.processor.rule;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Reference;
import dev.pawl.processor.operation.Change;
import dev.pawl.processor.rule.MadeForeignKeys.Made;
import java.util.List;
import java.util.Set;

/** A foreign key whose two ends cannot be compared. */
final class ForeignKeyTypeMismatch implements Rule {

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    /** Types that PostgreSQL compares with each other by one operator family; tried on 14 and 18, as are the casts. */
    private static final List<Set<String>> FAMILIES = List.of(
            INTEGERS,
            Set.of("real", "double precision"),
            Set.of("text", "varchar", "char"),
            Set.of("date", "timestamp", "timestamptz"));

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        for (Made made : MadeForeignKeys.of(change)) {
            for (int i = 0; made.isPaired() && i < made.key().columns().size(); i++) {
                check(change, made, i, findings);
            }
        }
    }

    private static void check(Change change, Made made, int position, Findings findings) {
        Reference reference = made.key().reference();
        String column = made.key().columns().get(position);
        String referenced = reference.columns().get(position);
        DataType from = change.after().existing(made.table(), column).type();
        DataType to = change.after().existing(reference.table(), referenced).type();
        if (!areComparable(from, to)) {
            findings.report(
                    change.locationOf(column),
                    "`" + column + "` is `" + from.sql() + "`, but `" + referenced + "` of `" + reference.table()
                            + "` is `" + to.sql() + "`",
                    "PostgreSQL cannot compare the two, so foreign key `"
                            + made.key().name() + "` is refused (42804)",
                    fix(change, made.table(), column, DslCode.type(to)));
        }
    }

    private static String fix(Change change, String table, String column, String type) {
        if (change.before().schema().table(table).isEmpty()) {
            return ".column(" + DslCode.string(column) + ", " + type + ")";
        }
        return change.before().isMadeHere(table, column)
                ? ".addColumn(" + DslCode.string(column) + ", " + type + ")"
                : "let another column refer, one of the same type:\n.addColumn(" + DslCode.string(column + "_new")
                        + ", " + type + ")";
    }

    private static boolean areComparable(DataType from, DataType to) {
        if (from.userDefined() || to.userDefined()) {
            return true; // a domain may be of any type
        }
        if (from.array() || to.array()) {
            return from.array() == to.array() && from.name().equals(to.name());
        }
        return from.name().equals(to.name()) || areInOneFamily(from, to) || widens(from.name(), to.name());
    }

    private static boolean areInOneFamily(DataType from, DataType to) {
        return FAMILIES.stream().anyMatch(family -> family.contains(from.name()) && family.contains(to.name()));
    }

    /** What PostgreSQL casts implicitly. */
    private static boolean widens(String from, String to) {
        return switch (to) {
            case "numeric" -> INTEGERS.contains(from);
            case "real", "double precision" -> INTEGERS.contains(from) || from.equals("numeric");
            case "interval" -> from.equals("time");
            default -> false;
        };
    }
}
