package dev.pawl.processor.operation;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A migration of operations that are chosen at random among those that the schema allows. */
final class RandomHistory {

    private final Random random;
    private final List<Change> changes = new ArrayList<>();
    private Before state;

    private RandomHistory(Schema schema, long seed, int target) {
        this.random = new Random(seed);
        this.state = Before.up(schema, 2, target);
    }

    static List<Change> of(Schema schema, long seed, int target) {
        RandomHistory history = new RandomHistory(schema, seed, target);
        int length = 3 + history.random.nextInt(8);
        while (history.changes.size() < length) {
            history.tryOne();
        }
        return history.changes;
    }

    private void tryOne() {
        Optional<Operation> chosen = new RandomOperation(state.schema(), random, changes.size()).choose();
        if (chosen.isPresent() && isRight(chosen.get())) {
            Change change = Rehearsal.of(List.of(chosen.get()), state).get(0);
            changes.add(change);
            state = state.with(change.after());
        }
    }

    /** Whether everything that it names is there, and nothing that it makes. */
    private boolean isRight(Operation operation) {
        Naming naming = Naming.of(null, Rehearsal.written(operation), state, Set.of());
        return naming.mentions().needed().stream().noneMatch(naming::isUnknown)
                && naming.mentions().made().stream().noneMatch(this::isTaken);
    }

    private boolean isTaken(Mention made) {
        Optional<Table> table = state.schema().table(made.table());
        return switch (made.kind()) {
            case TABLE, INDEX ->
                made.catalogueName().flatMap(state.schema().names()::bearer).isPresent();
            case COLUMN -> state.schema().column(made.table(), made.name()).isPresent();
            case CONSTRAINT ->
                table.flatMap(found -> found.bearerOfConstraint(made.name())).isPresent();
            case SCHEMA -> state.schema().hasNamespace(made.name());
            case NOT_NULL -> false;
        };
    }
}
