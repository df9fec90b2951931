package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;

import dev.pawl.dsl.operation.DropDefault;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.SetDefault;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.recipe.MandatoryColumns;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.LockMode;
import java.util.List;

/** {@code DROP DEFAULT}: instant. */
final class DropDefaultHandler implements OperationHandler<DropDefault> {

    @Override
    public Class<DropDefault> operation() {
        return DropDefault.class;
    }

    @Override
    public Mentions mentions(DropDefault operation) {
        return Mentions.columns(operation.table(), List.of(operation.column()));
    }

    @Override
    public List<Statement> statements(DropDefault operation, Before before) {
        Effects effects = Effects.lock(operation.table(), LockMode.ACCESS_EXCLUSIVE);
        Column column = before.schema().existing(operation.table(), operation.column());
        boolean isMissed =
                before.isInUse(operation.table()) && column.spec().notNull() && column.hasDefault(before.texts());
        return List.of(Statement.of(
                Sql.render(
                        "ALTER TABLE {0} ALTER COLUMN {1} DROP DEFAULT",
                        name(operation.table()), name(operation.column())),
                isMissed
                        ? MandatoryColumns.breaking(effects, operation.table(), column.name(), operation.column())
                        : effects));
    }

    @Override
    public Schema apply(DropDefault operation, Before before) {
        return before.schema().changed(operation.table(), operation.column(), column -> column.withDefault(null));
    }

    @Override
    public List<Operation> inverse(DropDefault operation, Before before) {
        Object was = before.schema()
                .existing(operation.table(), operation.column())
                .spec()
                .defaultValue();
        return was == null ? List.of() : List.of(new SetDefault(operation.table(), operation.column(), was));
    }
}
