package dev.pawl.dsl.recording;

import dev.pawl.dsl.Database;
import dev.pawl.dsl.SchemaChange;
import dev.pawl.dsl.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** Collects what the body of a migration asks for. Used by the processor, and by tests of operations. */
public final class Recording {

    private final List<Operation> operations = new ArrayList<>();

    /** An empty recording. */
    public Recording() {}

    /** The database to hand to {@link SchemaChange#up} or {@link SchemaChange#down}. */
    public Database database() {
        return new DatabaseRecorder(this);
    }

    /** The operations so far, in order. An operation that is still being described may be replaced by a fuller one. */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** The number of operations so far. */
    public int size() {
        return operations.size();
    }

    int add(Operation operation) {
        operations.add(operation);
        return operations.size() - 1;
    }

    void replace(int position, Operation operation) {
        operations.set(position, operation);
    }
}
