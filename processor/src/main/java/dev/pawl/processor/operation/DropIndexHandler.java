package dev.pawl.processor.operation;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.dsl.operation.DropIndex;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.recipe.DroppedKey;
import dev.pawl.processor.render.IndexSql;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.TableIndex;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Loss;
import java.util.List;
import java.util.Optional;

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
        QualifiedName table = operation.table();
        if (!before.isInUse(table)) {
            return List.of(
                    IndexSql.drop(table.sibling(operation.name()), Effects.lock(table, LockMode.ACCESS_EXCLUSIVE)));
        }
        Effects dropping = Effects.lock(table, LockMode.SHARE_UPDATE_EXCLUSIVE);
        Effects effects = index(operation, before)
                .filter(index -> index.index().isUnique())
                .map(index -> DroppedKey.breaking(
                        dropping.losing(Loss.Kind.INVARIANT, "uniqueness by index `" + operation.name() + "`"),
                        index,
                        before.table(table),
                        before))
                .orElse(dropping);
        return List.of(IndexSql.dropConcurrently(table.sibling(operation.name()), effects));
    }

    @Override
    public Schema apply(DropIndex operation, Before before) {
        return before.schema().changed(operation.table(), table -> table.withoutIndex(operation.name()));
    }

    @Override
    public List<Operation> inverse(DropIndex operation, Before before) {
        return index(operation, before)
                .<List<Operation>>map(
                        dropped -> List.of(new CreateIndex(operation.table(), dropped.name(), dropped.index())))
                .orElse(List.of());
    }

    /** Empty for an index that another operation made on its way and did not leave. */
    private static Optional<TableIndex> index(DropIndex operation, Before before) {
        return before.schema()
                .table(operation.table())
                .map(table -> table.indexes().get(operation.name()));
    }
}
