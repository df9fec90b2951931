package dev.pawl.processor.operation;

import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.DropConstraint;
import dev.pawl.dsl.operation.DropTable;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RenameTable;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.schema.Schema;
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
        Schema schema = reached(plan, steps);
        for (int i = plan.changes().size() - 1; i >= 0; i--) {
            Change change = plan.changes().get(i);
            for (Operation inverse : inverse(change, plan.statementsDone(i, steps), schema)) {
                Change undoing = undoing(change, inverse, schema);
                back.add(undoing);
                schema = undoing.after();
            }
        }
        return back;
    }

    /** The schema after some steps; of an operation of which a part is done, all is taken for done. */
    private static Schema reached(Plan plan, int steps) {
        Schema reached = Schema.empty();
        for (int i = 0; i < plan.changes().size(); i++) {
            boolean isBegun = plan.statementsDone(i, steps) > 0;
            reached = isBegun ? plan.changes().get(i).after() : reached;
        }
        return reached;
    }

    private static List<Operation> inverse(Change change, int done, Schema schema) {
        if (done == 0 || goesWithItsTable(change)) {
            return List.of();
        }
        List<Operation> inverse = done == change.statements().size() ? change.inverse() : change.inverseOfPart(done);
        return change.operation() instanceof CreateTable created ? unreferenced(created, inverse, schema) : inverse;
    }

    /** A table that is still referenced by another one cannot be dropped. */
    private static List<Operation> unreferenced(CreateTable created, List<Operation> inverse, Schema schema) {
        Stream<Operation> references = schema.referencing(created.table()).stream()
                .filter(referencing -> !referencing.table().equals(created.table()))
                .map(referencing -> new DropConstraint(
                        referencing.table(), referencing.key().name()));
        return Stream.concat(references, inverse.stream()).toList();
    }

    private static Change undoing(Change undone, Operation inverse, Schema schema) {
        Before was = undone.before();
        Before before = Before.down(schema, was.version(), was.postgres(), was.schema());
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
        Mentions mentions = change.mentions();
        return Stream.of(mentions.removed(), mentions.made(), mentions.needed())
                .flatMap(List::stream)
                .findFirst()
                .map(Mention::table)
                .filter(change.before()::isMadeHere)
                .isPresent();
    }
}
