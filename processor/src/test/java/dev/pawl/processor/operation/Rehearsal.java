package dev.pawl.processor.operation;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.Recording;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.migration.Origin;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Replays what a body asks for onto the schema model, as the processor does, but from the running DSL. */
public final class Rehearsal {

    private Rehearsal() {}

    public static List<Change> of(Consumer<Database> body, Before before) {
        Recording recording = new Recording();
        body.accept(recording.database());
        return of(recording.operations(), before);
    }

    public static List<Change> of(List<Operation> operations, Before before) {
        List<Change> changes = new ArrayList<>();
        Before state = before;
        for (Operation operation : operations) {
            Change change = Naming.of(null, written(operation), state, Set.of()).change();
            changes.add(change);
            state = state.with(change.after());
        }
        return changes;
    }

    /** Written nowhere. */
    static WrittenOperation written(Operation operation) {
        return new WrittenOperation(operation, new Origin(null, List.of()));
    }

    public static Schema after(List<Change> changes, Schema before) {
        return changes.isEmpty() ? before : changes.get(changes.size() - 1).after();
    }
}
