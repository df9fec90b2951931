package dev.pawl.processor.operation;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AddForeignKey;
import dev.pawl.dsl.operation.DropConstraint;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.offender.OffendingReferences;
import dev.pawl.processor.recipe.ValidatedConstraint;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.FreeNames;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.runtime.plan.Breakage;
import dev.pawl.runtime.plan.LockMode;
import java.util.List;

/** {@code ADD CONSTRAINT ... FOREIGN KEY}: not valid first, then validated under locks that block nobody. */
final class AddForeignKeyHandler implements OperationHandler<AddForeignKey> {

    @Override
    public Class<AddForeignKey> operation() {
        return AddForeignKey.class;
    }

    @Override
    public AddForeignKey named(AddForeignKey operation, Schema schema) {
        return operation.name().equals(Operation.UNNAMED)
                ? new AddForeignKey(
                        operation.table(),
                        new FreeNames(schema).foreignKey(operation.table(), operation.columns()),
                        operation.columns(),
                        operation.reference())
                : operation;
    }

    @Override
    public Mentions mentions(AddForeignKey operation) {
        return Mentions.table(operation.table()).constrains(operation.table(), foreignKey(operation));
    }

    @Override
    public List<Statement> statements(AddForeignKey operation, Before before) {
        QualifiedName table = operation.table();
        QualifiedName referenced = operation.reference().table();
        return ValidatedConstraint.statements(
                table,
                foreignKey(operation),
                before,
                Effects.lock(table, LockMode.SHARE_ROW_EXCLUSIVE)
                        .and(referenced, LockMode.SHARE_ROW_EXCLUSIVE)
                        .breaking(Breakage.Kind.WRITERS, "rows that violate `" + operation.name() + "`"),
                Effects.lock(table, LockMode.SHARE_UPDATE_EXCLUSIVE)
                        .and(referenced, LockMode.ROW_SHARE)
                        .scanning(table)
                        .scanning(referenced)
                        .failingOn(
                                Failure.Cause.ORPHANS,
                                table,
                                operation.columns(),
                                OffendingReferences.toNothing(foreignKey(operation), before.table(table))));
    }

    @Override
    public Schema apply(AddForeignKey operation, Before before) {
        return before.schema().changed(operation.table(), table -> table.with(foreignKey(operation)));
    }

    @Override
    public List<Operation> inverse(AddForeignKey operation, Before before) {
        return List.of(new DropConstraint(operation.table(), operation.name()));
    }

    private static ForeignKey foreignKey(AddForeignKey operation) {
        return new ForeignKey(operation.name(), operation.columns(), operation.reference());
    }
}
