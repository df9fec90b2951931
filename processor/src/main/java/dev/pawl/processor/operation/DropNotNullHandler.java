package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;

import dev.pawl.dsl.operation.DropNotNull;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.SetNotNull;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Loss;
import java.util.List;

/** {@code DROP NOT NULL}: instant. */
final class DropNotNullHandler implements OperationHandler<DropNotNull> {

    @Override
    public Class<DropNotNull> operation() {
        return DropNotNull.class;
    }

    @Override
    public Mentions mentions(DropNotNull operation) {
        return Mentions.columns(operation.table(), List.of(operation.column()))
                .removes(Mention.Kind.NOT_NULL, operation.table(), operation.column());
    }

    @Override
    public List<Statement> statements(DropNotNull operation, Before before) {
        return List.of(Statement.of(
                Sql.render(
                        "ALTER TABLE {0} ALTER COLUMN {1} DROP NOT NULL",
                        name(operation.table()), name(operation.column())),
                Effects.lock(operation.table(), LockMode.ACCESS_EXCLUSIVE)
                        .losing(
                                Loss.Kind.INVARIANT,
                                "not null of column `" + operation.column() + "` of `" + operation.table() + "`")));
    }

    @Override
    public Schema apply(DropNotNull operation, Before before) {
        return before.schema().changed(operation.table(), operation.column(), Column::withoutNotNull);
    }

    @Override
    public List<Operation> inverse(DropNotNull operation, Before before) {
        boolean was = before.schema()
                .existing(operation.table(), operation.column())
                .spec()
                .notNull();
        return was ? List.of(new SetNotNull(operation.table(), operation.column())) : List.of();
    }
}
