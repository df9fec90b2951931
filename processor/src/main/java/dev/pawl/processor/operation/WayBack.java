package dev.pawl.processor.operation;

import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.DropTable;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RenameTable;
import dev.pawl.processor.migration.WrittenOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Derives the way back from what a migration has done, wholly or in part. */
public final class WayBack {

    private WayBack() {}

    /**
     * The way back from all changes.
     *
     * @param changes the changes in the order in which they were made
     */
    public static List<Change> from(List<Change> changes) {
        return changes.isEmpty() ? List.of() : afterSteps(Plan.of(changes), Integer.MAX_VALUE);
    }

    /**
     * The way back from the first steps of a plan.
     *
     * @param plan the plan
     * @param steps how many of its steps have been carried out
     */
    public static List<Change> afterSteps(Plan plan, int steps) {
        List<Change> back = new ArrayList<>();
        for (int i = plan.changes().size() - 1; i >= 0; i--) {
            Change change = plan.changes().get(i);
            for (Operation inverse : inverse(change, plan.statementsDone(i, steps))) {
                Change last = back.isEmpty() ? change : back.get(back.size() - 1);
                back.add(step(inverse, change, last));
            }
        }
        return back;
    }

    private static List<Operation> inverse(Change change, int done) {
        if (done == 0 || goesWithItsTable(change)) {
            return List.of();
        }
        return done == change.statements().size() ? change.inverse() : change.inverseOfPart(done);
    }

    private static Change step(Operation inverse, Change undone, Change last) {
        Before before = new Before(
                last.after(),
                undone.before().version(),
                Before.Direction.DOWN,
                undone.before().postgres());
        WrittenOperation written =
                new WrittenOperation(inverse, undone.written().origin());
        Mentions mentions = OperationHandlers.of(inverse).mentions(inverse);
        return Change.of(undone.migration(), written, before, mentions);
    }

    /** What was done to a table that this migration made goes when that table is dropped. */
    private static boolean goesWithItsTable(Change change) {
        if (change.operation() instanceof CreateTable
                || change.operation() instanceof DropTable
                || change.operation() instanceof RenameTable) {
            return false;
        }
        List<String> tables = Stream.of(
                        change.mentions().needed(),
                        change.mentions().made(),
                        change.mentions().removed())
                .flatMap(List::stream)
                .map(Mention::table)
                .distinct()
                .toList();
        return !tables.isEmpty() && tables.stream().allMatch(change.before()::isMadeHere);
    }
}
