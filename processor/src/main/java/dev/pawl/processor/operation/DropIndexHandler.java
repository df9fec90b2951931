package dev.pawl.processor.operation;

import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.dsl.operation.DropIndex;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.operation.Effects.Loss;
import dev.pawl.processor.schema.Schema;
import java.util.List;

/** {@code DROP INDEX}: concurrently, unless nobody has seen the table yet. */
final class DropIndexHandler implements OperationHandler<DropIndex> {

    @Override
    public Class<DropIndex> operation() {
        return DropIndex.class;
    }

    @Override
    public Mentions mentions(DropIndex operation) {
        return Mentions.table(operation.table()).removes(Mention.Kind.INDEX, operation.table(), operation.name());
    }

    @Override
    public List<Statement> statements(DropIndex operation, Before before) {
        String table = operation.table();
        if (!before.isInUse(table)) {
            return List.of(IndexSql.drop(operation.name(), Effects.lock(table, LockMode.ACCESS_EXCLUSIVE)));
        }
        Effects effects = Effects.lock(table, LockMode.SHARE_UPDATE_EXCLUSIVE);
        return List.of(IndexSql.dropConcurrently(
                operation.name(),
                isUnique(operation, before)
                        ? effects.losing(Loss.Kind.INVARIANT, "uniqueness by index `" + operation.name() + "`")
                        : effects));
    }

    @Override
    public Schema apply(DropIndex operation, Before before) {
        return before.schema().changed(operation.table(), table -> table.withoutIndex(operation.name()));
    }

    @Override
    public List<Operation> inverse(DropIndex operation, Before before) {
        return before.schema()
                .table(operation.table())
                .map(table -> table.indexes().get(operation.name()))
                .<List<Operation>>map(
                        dropped -> List.of(new CreateIndex(operation.table(), dropped.name(), dropped.index())))
                .orElse(List.of());
    }

    private static boolean isUnique(DropIndex operation, Before before) {
        return before.schema()
                .table(operation.table())
                .map(table -> table.indexes().get(operation.name()))
                .map(index -> index.index().isUnique())
                .orElse(false);
    }
}
