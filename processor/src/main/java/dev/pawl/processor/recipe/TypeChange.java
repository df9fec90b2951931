package dev.pawl.processor.recipe;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.processor.schema.Constraints;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import dev.pawl.processor.type.Assignment;
import dev.pawl.processor.type.Comparison;
import dev.pawl.processor.type.KnownTypes;
import dev.pawl.runtime.plan.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What PostgreSQL has to do to give a column another type. Measured on 12 to 18; what is not known to be free is a
 * rewrite.
 *
 * @param from the type that the column has
 * @param to the type that it gets
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/commands/tablecmds.c">
 *     ATColumnChangeRequiresRewrite</a>
 */
public record TypeChange(DataType from, DataType to) {

    private static final Set<String> MOMENTS = Set.of("time", "timetz", "timestamp", "timestamptz", "interval");

    private static final Set<String> LOCAL = Set.of("timestamp", "date");

    private static final int DIGITS_OF_FRACTIONS = 6;

    /**
     * The work done under ACCESS EXCLUSIVE.
     *
     * @param table the table as it is
     * @param column the column's name
     */
    public List<Work.Kind> work(Table table, String column) {
        if (!keepsValues()) {
            return List.of(Work.Kind.REWRITE);
        }
        List<Work.Kind> work = new ArrayList<>();
        if (!table.checksOn(column).isEmpty()) {
            work.add(Work.Kind.SCAN);
        }
        if (!rebuilt(table, column).isEmpty() || !rebuiltKeys(table, column).isEmpty()) {
            work.add(Work.Kind.INDEX_BUILD);
        }
        return work;
    }

    /**
     * The indexes that are built anew although the values stay: those with an expression or a predicate, also for the same
     * type, and those with the operators of the old type.
     *
     * @param table the table as it is
     * @param column the column's name
     */
    public List<TableIndex> rebuilt(Table table, String column) {
        return table.indexes().values().stream()
                .filter(index ->
                        index.usesInExpression(column) || (!Comparison.isSame(from, to) && index.usesAsKey(column)))
                .toList();
    }

    /**
     * The keys whose indexes are built anew although the values stay.
     *
     * @param table the table as it is
     * @param column the column's name
     */
    public List<TableConstraint> rebuiltKeys(Table table, String column) {
        return Comparison.isSame(from, to)
                ? List.of()
                : table.constraints().values().stream()
                        .filter(Constraints::hasIndex)
                        .filter(key -> Constraints.columns(key).contains(column))
                        .toList();
    }

    /** Whether PostgreSQL has to be told how to convert the values. */
    public boolean isImpossible() {
        return Assignment.of(from, to) == Assignment.IMPOSSIBLE;
    }

    /** Whether a cast that is written down converts the values where nothing casts them by itself: texts can be read. */
    public boolean canBeTold() {
        Assignment assignment = Assignment.of(from, to);
        return (assignment == Assignment.IMPOSSIBLE || assignment == Assignment.UNKNOWN) && KnownTypes.isString(from);
    }

    /** Whether local times become moments, or moments local times: those of the zone of the session, which is UTC in Pawl's. */
    public boolean assumesZone() {
        boolean isToMoment = to.name().equals("timestamptz") && LOCAL.contains(from.name());
        boolean isFromMoment = from.name().equals("timestamptz")
                && (LOCAL.contains(to.name()) || to.name().equals("time"));
        return from.array() == to.array() && (isToMoment || isFromMoment);
    }

    /** In UTC a local time and its moment are stored alike, from 12 on. */
    private boolean isSameInUtc() {
        return assumesZone()
                && to.modifiers().isEmpty()
                && !to.array()
                && from.name().startsWith("timestamp")
                && to.name().startsWith("timestamp");
    }

    /** Whether the stored values can stay as they are. */
    private boolean keepsValues() {
        return switch (Assignment.of(from, to)) {
            case SAME -> to.modifiers().isEmpty() || holdsAll();
            case RELABEL -> to.modifiers().isEmpty();
            case COMPUTE -> isSameInUtc();
            case IMPOSSIBLE, UNKNOWN -> false;
        };
    }

    /** Whether every value of the type fits into the same type with another length or precision. */
    private boolean holdsAll() {
        if (from.modifiers().equals(to.modifiers())) {
            return true;
        }
        if (from.array()) {
            return false;
        }
        int wanted = to.modifiers().get(0);
        if (MOMENTS.contains(from.name())) {
            return wanted
                    >= (from.modifiers().isEmpty()
                            ? DIGITS_OF_FRACTIONS
                            : from.modifiers().get(0));
        }
        return switch (from.name()) {
            case "varchar", "varbit" ->
                isLimited() && wanted >= from.modifiers().get(0);
            case "numeric" -> isLimited() && wanted >= from.modifiers().get(0) && isOfSameScale();
            default -> false;
        };
    }

    private boolean isLimited() {
        return !from.modifiers().isEmpty();
    }

    private boolean isOfSameScale() {
        return from.modifiers().get(1).equals(to.modifiers().get(1));
    }
}
