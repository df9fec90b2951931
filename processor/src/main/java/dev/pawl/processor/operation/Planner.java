package dev.pawl.processor.operation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes steps of statements. Statements share a transaction as long as it holds strong locks on at most one table that
 * others use, and does no work proportional to rows while it holds one.
 */
final class Planner {

    private final List<PlannedStep> steps = new ArrayList<>();
    private final List<List<Integer>> stepsOfChanges = new ArrayList<>();
    private final List<Statement> open = new ArrayList<>();
    private final Set<String> lockedInOpen = new HashSet<>();
    private boolean workInOpen;

    private Planner() {}

    /** Plans the statements of changes in order. */
    static Plan plan(List<Change> changes) {
        Planner planner = new Planner();
        for (Change change : changes) {
            planner.stepsOfChanges.add(new ArrayList<>());
            change.statements().forEach(statement -> planner.place(statement, change.before()));
        }
        planner.close();
        return new Plan(changes, List.copyOf(planner.steps), List.copyOf(planner.stepsOfChanges));
    }

    private void place(Statement statement, Before before) {
        Set<String> locked = stronglyLocked(statement, before);
        boolean works = worksOnRowsInUse(statement, before);
        if (!canJoin(statement, locked, works)) {
            close();
        }
        open.add(statement);
        lockedInOpen.addAll(locked);
        workInOpen |= works;
        stepsOfChanges.get(stepsOfChanges.size() - 1).add(steps.size());
        if (!(statement.execution() instanceof Execution.InTransaction)) {
            close();
        }
    }

    private boolean canJoin(Statement statement, Set<String> locked, boolean works) {
        if (!(statement.execution() instanceof Execution.InTransaction)) {
            return false;
        }
        Set<String> together = new HashSet<>(lockedInOpen);
        together.addAll(locked);
        return together.size() <= 1 && !workInOpen && !works;
    }

    private void close() {
        if (!open.isEmpty()) {
            steps.add(new PlannedStep(List.copyOf(open)));
            open.clear();
            lockedInOpen.clear();
            workInOpen = false;
        }
    }

    private static Set<String> stronglyLocked(Statement statement, Before before) {
        Set<String> locked = new HashSet<>();
        statement.effects().locks().forEach((table, mode) -> {
            if (mode.blocksWriters() && isInUse(table, before)) {
                locked.add(table);
            }
        });
        return locked;
    }

    private static boolean worksOnRowsInUse(Statement statement, Before before) {
        return statement.effects().work().stream().anyMatch(work -> isInUse(work.table(), before));
    }

    /** A table that does not exist yet is not in use either. */
    private static boolean isInUse(String table, Before before) {
        return before.schema().table(table).isPresent() && before.isInUse(table);
    }
}
