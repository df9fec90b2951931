package dev.pawl.processor.operation;

import dev.pawl.dsl.operation.AddPrimaryKey;
import dev.pawl.dsl.operation.DropConstraint;
import dev.pawl.dsl.operation.DropIndex;
import dev.pawl.dsl.operation.DropNotNull;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint.PrimaryKey;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.recipe.KeyByIndex;
import dev.pawl.processor.recipe.PrimaryKeys;
import dev.pawl.processor.render.ImplicitNames;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.FreeNames;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import java.util.List;
import java.util.stream.Stream;

/** {@code ADD CONSTRAINT ... PRIMARY KEY}, by way of an index that is built concurrently. */
final class AddPrimaryKeyHandler implements OperationHandler<AddPrimaryKey> {

    @Override
    public Class<AddPrimaryKey> operation() {
        return AddPrimaryKey.class;
    }

    @Override
    public AddPrimaryKey named(AddPrimaryKey operation, Schema schema) {
        return operation.name().equals(Operation.UNNAMED)
                ? new AddPrimaryKey(
                        operation.table(), new FreeNames(schema).primaryKey(operation.table()), operation.columns())
                : operation;
    }

    @Override
    public Mentions mentions(AddPrimaryKey operation) {
        return Mentions.table(operation.table()).constrains(operation.table(), key(operation));
    }

    @Override
    public List<Statement> statements(AddPrimaryKey operation, Before before) {
        return KeyByIndex.statements(operation.table(), key(operation), before);
    }

    @Override
    public Schema apply(AddPrimaryKey operation, Before before) {
        ImplicitNames names = new ImplicitNames(before);
        return before.schema().changed(operation.table(), table -> PrimaryKeys.withKey(table, key(operation), names));
    }

    @Override
    public List<Operation> inverse(AddPrimaryKey operation, Before before) {
        // its columns have become NOT NULL, and stay so when the key goes
        Stream<Operation> nullable = operation.columns().stream()
                .filter(column -> !before.schema()
                        .existing(operation.table(), column)
                        .spec()
                        .notNull())
                .map(column -> new DropNotNull(operation.table(), column));
        return Stream.concat(Stream.of(new DropConstraint(operation.table(), operation.name())), nullable)
                .toList();
    }

    @Override
    public List<Operation> inverseOfPart(AddPrimaryKey operation, Before before, int done) {
        return List.of(new DropIndex(operation.table(), operation.name()));
    }

    private static PrimaryKey key(AddPrimaryKey operation) {
        return new PrimaryKey(operation.name(), operation.columns());
    }
}
