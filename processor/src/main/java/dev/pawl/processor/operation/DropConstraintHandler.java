package dev.pawl.processor.operation;

import dev.pawl.dsl.operation.DropConstraint;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.recipe.DroppedKey;
import dev.pawl.processor.recipe.ForeignKeys;
import dev.pawl.processor.recipe.Restoring;
import dev.pawl.processor.render.ConstraintSql;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Loss;
import java.util.List;
import java.util.Optional;

/** {@code DROP CONSTRAINT}: instant; for a foreign key on the referenced table too. */
final class DropConstraintHandler implements OperationHandler<DropConstraint> {

    @Override
    public Class<DropConstraint> operation() {
        return DropConstraint.class;
    }

    @Override
    public Mentions mentions(DropConstraint operation) {
        return Mentions.table(operation.table()).removes(Mention.Kind.CONSTRAINT, operation.table(), operation.name());
    }

    @Override
    public List<Statement> statements(DropConstraint operation, Before before) {
        Effects dropping = Effects.lock(operation.table(), LockMode.ACCESS_EXCLUSIVE)
                .losing(Loss.Kind.INVARIANT, "constraint `" + operation.name() + "` of `" + operation.table() + "`");
        Effects effects = constraint(operation, before)
                .map(constraint -> DroppedKey.breaking(
                        ForeignKeys.lockReferenced(constraint, dropping),
                        constraint,
                        before.table(operation.table()),
                        before))
                .orElse(dropping);
        return List.of(Statement.of(ConstraintSql.drop(operation.table(), operation.name()), effects));
    }

    @Override
    public Schema apply(DropConstraint operation, Before before) {
        return before.schema().changed(operation.table(), table -> table.withoutConstraint(operation.name()));
    }

    @Override
    public List<Operation> inverse(DropConstraint operation, Before before) {
        Table table = before.table(operation.table());
        return constraint(operation, before).stream()
                .map(constraint -> Restoring.constraint(table, constraint))
                .toList();
    }

    /** Empty for a constraint that another operation made on its way and did not leave. */
    private static Optional<TableConstraint> constraint(DropConstraint operation, Before before) {
        return Optional.ofNullable(before.table(operation.table()).constraints().get(operation.name()));
    }
}
