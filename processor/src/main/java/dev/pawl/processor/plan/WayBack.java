package dev.pawl.processor.plan;

import dev.pawl.dsl.operation.CreateTable;
import dev.pawl.dsl.operation.DropConstraint;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.operation.OperationHandlers;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
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
        return changes.isEmpty()
                ? List.of()
                : from(changes, change -> changes.get(change).statements().size());
    }

    /**
     * The way back from the first steps of a plan.
     *
     * @param plan the plan
     * @param steps how many of its steps have been carried out
     */
    public static List<Change> afterSteps(Plan plan, int steps) {
        return from(plan.changes(), change -> plan.statementsDone(change, steps));
    }

    /** The way back when of each change, by its position, some statements are done. */
    private static List<Change> from(List<Change> changes, IntUnaryOperator done) {
        List<Change> back = new ArrayList<>();
        Schema schema = reached(changes, done);
        for (int i = changes.size() - 1; i >= 0; i--) {
            Change change = changes.get(i);
            for (Operation inverse : inverse(change, done.applyAsInt(i), schema)) {
                Change undoing = undoing(change, inverse, schema);
                back.add(undoing);
                schema = undoing.after();
            }
        }
        return back;
    }

    /** The schema after some statements; of an operation of which a part is done, all is taken for done. */
    private static Schema reached(List<Change> changes, IntUnaryOperator done) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (done.applyAsInt(i) > 0) {
                return changes.get(i).after();
            }
        }
        return Schema.empty();
    }

    private static List<Operation> inverse(Change change, int done, Schema schema) {
        if (done == 0 || goesWithItsOwner(change)) {
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

    /** What was done to an object that this migration made goes when that is dropped. */
    private static boolean goesWithItsOwner(Change change) {
        Mentions mentions = change.mentions();
        return Stream.of(mentions.removed(), mentions.made(), mentions.needed())
                .flatMap(List::stream)
                .findFirst()
                .map(Mention::owner)
                .filter(owner ->
                        !mentions.makeOrRemove(owner) && change.before().isMadeHere(owner))
                .isPresent();
    }
}
