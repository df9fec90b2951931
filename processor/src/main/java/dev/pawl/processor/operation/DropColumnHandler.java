package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;

import dev.pawl.dsl.operation.DropColumn;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.recipe.ForeignKeys;
import dev.pawl.processor.recipe.Restoring;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.Breakage;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Loss;
import java.util.ArrayList;
import java.util.List;

/** {@code DROP COLUMN}: instant, but data, readers and writers are lost; takes constraints and indexes with it. */
final class DropColumnHandler implements OperationHandler<DropColumn> {

    @Override
    public Class<DropColumn> operation() {
        return DropColumn.class;
    }

    @Override
    public Mentions mentions(DropColumn operation) {
        return Mentions.table(operation.table()).removes(Mention.Kind.COLUMN, operation.table(), operation.column());
    }

    @Override
    public List<Statement> statements(DropColumn operation, Before before) {
        String subject = "column `" + operation.column() + "` of `" + operation.table() + "`";
        Effects effects = Effects.lock(operation.table(), LockMode.ACCESS_EXCLUSIVE)
                .breaking(Breakage.Kind.READERS, subject)
                .breaking(Breakage.Kind.WRITERS, subject)
                .losing(Loss.Kind.DATA, subject);
        for (TableConstraint constraint : constraintsOn(operation, before)) {
            effects = ForeignKeys.lockReferenced(constraint, effects)
                    .losing(Loss.Kind.INVARIANT, "constraint `" + constraint.name() + "`");
        }
        return List.of(Statement.of(
                Sql.render("ALTER TABLE {0} DROP COLUMN {1}", name(operation.table()), name(operation.column())),
                effects));
    }

    @Override
    public Schema apply(DropColumn operation, Before before) {
        return before.schema().changed(operation.table(), table -> table.withoutColumn(operation.column()));
    }

    @Override
    public List<Operation> inverse(DropColumn operation, Before before) {
        Table table = before.table(operation.table());
        List<Operation> inverse = new ArrayList<>();
        inverse.add(Restoring.column(table, before.schema().existing(operation.table(), operation.column())));
        constraintsOn(operation, before).forEach(constraint -> inverse.add(Restoring.constraint(table, constraint)));
        table.indexes().values().stream()
                .filter(index -> index.uses(operation.column()))
                .map(index -> Restoring.index(table, index))
                .forEach(inverse::add);
        return inverse;
    }

    private static List<TableConstraint> constraintsOn(DropColumn operation, Before before) {
        Table table = before.table(operation.table());
        return table.constraints().values().stream()
                .filter(constraint -> table.uses(constraint, operation.column()))
                .toList();
    }
}
