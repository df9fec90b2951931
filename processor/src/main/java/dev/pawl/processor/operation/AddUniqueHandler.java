package dev.pawl.processor.operation;

import dev.pawl.dsl.operation.AddUnique;
import dev.pawl.dsl.operation.DropConstraint;
import dev.pawl.dsl.operation.DropIndex;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint.Unique;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.recipe.KeyByIndex;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.FreeNames;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import java.util.List;

/** {@code ADD CONSTRAINT ... UNIQUE}, by way of an index that is built concurrently. */
final class AddUniqueHandler implements OperationHandler<AddUnique> {

    @Override
    public Class<AddUnique> operation() {
        return AddUnique.class;
    }

    @Override
    public AddUnique named(AddUnique operation, Schema schema) {
        return operation.name().equals(Operation.UNNAMED)
                ? new AddUnique(
                        operation.table(),
                        new FreeNames(schema).unique(operation.table(), operation.columns()),
                        operation.columns())
                : operation;
    }

    @Override
    public Mentions mentions(AddUnique operation) {
        return Mentions.table(operation.table()).constrains(operation.table(), key(operation));
    }

    @Override
    public List<Statement> statements(AddUnique operation, Before before) {
        return KeyByIndex.statements(operation.table(), key(operation), before);
    }

    @Override
    public Schema apply(AddUnique operation, Before before) {
        return before.schema().changed(operation.table(), table -> table.with(key(operation)));
    }

    @Override
    public List<Operation> inverse(AddUnique operation, Before before) {
        return List.of(new DropConstraint(operation.table(), operation.name()));
    }

    @Override
    public List<Operation> inverseOfPart(AddUnique operation, Before before, int done) {
        return List.of(new DropIndex(operation.table(), operation.name()));
    }

    private static Unique key(AddUnique operation) {
        return new Unique(operation.name(), operation.columns());
    }
}
