package dev.pawl.processor.plan;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.effect.Requirement;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import dev.pawl.runtime.plan.LockMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A step that may still take statements. */
final class OpenStep {

    private final Moment begin;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<QualifiedName, LockMode> locks = new LinkedHashMap<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private boolean works;

    OpenStep(Schema before) {
        this.begin = new Moment(before);
    }

    Moment begin() {
        return begin;
    }

    /** Whether a statement can commit together with those that are here. */
    boolean takes(Statement statement, Before before) {
        if (!statement.execution().isShared()) {
            return false;
        }
        Set<QualifiedName> locked = new HashSet<>(stronglyLocked(locks));
        locked.addAll(stronglyLocked(locksInUse(statement, before)));
        return locked.size() <= 1 && !works && !worksOnRowsInUse(statement, before);
    }

    void add(Statement statement, Before before) {
        statements.add(statement);
        begin.pass(statement);
        locksInUse(statement, before)
                .forEach((table, mode) -> locks.merge(table, mode, (a, b) -> a.compareTo(b) > 0 ? a : b));
        works |= worksOnRowsInUse(statement, before);
    }

    void require(Requirement requirement) {
        requirements.add(requirement);
    }

    PlannedStep close() {
        // a name that a statement of this very step gives means nothing when the step is begun
        locks.keySet().removeIf(table -> !begin.hasTable(table));
        return new PlannedStep(List.copyOf(statements), locks, List.copyOf(requirements));
    }

    static boolean locksStrongly(Statement statement, Before before) {
        return !stronglyLocked(locksInUse(statement, before)).isEmpty();
    }

    private static Set<QualifiedName> stronglyLocked(Map<QualifiedName, LockMode> locks) {
        Set<QualifiedName> locked = new HashSet<>(locks.keySet());
        locked.removeIf(
                table -> !locks.getOrDefault(table, LockMode.ACCESS_SHARE).blocksWriters());
        return locked;
    }

    private static Map<QualifiedName, LockMode> locksInUse(Statement statement, Before before) {
        Map<QualifiedName, LockMode> locks =
                new LinkedHashMap<>(statement.effects().locks());
        locks.keySet().removeIf(table -> !before.isPresentInUse(table));
        return locks;
    }

    private static boolean worksOnRowsInUse(Statement statement, Before before) {
        return statement.effects().work().stream().anyMatch(work -> before.isPresentInUse(work.table()));
    }
}
