package dev.pawl.processor.operation;

import dev.pawl.dsl.DataType;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.schema.TableIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What PostgreSQL has to do to give a column another type. Measured on 12 to 18; what is not known to be free is a
 * rewrite.
 *
 * @param from the type that the column has
 * @param to the type that it gets
 */
record TypeChange(DataType from, DataType to) {

    private static final Set<String> STRINGS = Set.of("text", "varchar");

    /**
     * The work done under ACCESS EXCLUSIVE.
     *
     * @param table the table as it is
     * @param column the column's name
     */
    List<Work.Kind> work(Table table, String column) {
        if (!isBinaryCompatible()) {
            return List.of(Work.Kind.REWRITE);
        }
        List<Work.Kind> work = new ArrayList<>();
        if (!table.checksOn(column).isEmpty()) {
            work.add(Work.Kind.SCAN);
        }
        if (table.indexes().values().stream().anyMatch(index -> isRebuilt(index, column))) {
            work.add(Work.Kind.INDEX_BUILD);
        }
        return work;
    }

    /** Whether the stored values can stay as they are. */
    private boolean isBinaryCompatible() {
        if (from.equals(to)) {
            return true;
        }
        if (from.userDefined() || to.userDefined() || from.array() || to.array()) {
            return false;
        }
        if (STRINGS.contains(from.name()) && STRINGS.contains(to.name())) {
            return to.modifiers().isEmpty() || widensFirst();
        }
        if (from.name().equals("numeric") && to.name().equals("numeric")) {
            return to.modifiers().isEmpty() || (widensFirst() && sameScale());
        }
        return from.name().equals("xml") && to.name().equals("text");
    }

    private boolean widensFirst() {
        return !from.modifiers().isEmpty()
                && to.modifiers().get(0) >= from.modifiers().get(0);
    }

    private boolean sameScale() {
        return from.modifiers().get(1).equals(to.modifiers().get(1));
    }

    /** An index on plain columns is kept; one with an expression or predicate is built anew, also for the same type. */
    private static boolean isRebuilt(TableIndex index, String column) {
        return index.usesInExpression(column);
    }
}
