package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;

import dev.pawl.dsl.operation.DropDefault;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.SetDefault;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.LockMode;
import java.util.List;

/** {@code SET DEFAULT}: instant, for rows inserted from now on. */
final class SetDefaultHandler implements OperationHandler<SetDefault> {

    @Override
    public Class<SetDefault> operation() {
        return SetDefault.class;
    }

    @Override
    public Mentions mentions(SetDefault operation) {
        return Mentions.columns(operation.table(), List.of(operation.column()));
    }

    @Override
    public List<Statement> statements(SetDefault operation, Before before) {
        Column column = before.schema().existing(operation.table(), operation.column());
        return List.of(Statement.of(
                Sql.render(
                        "ALTER TABLE {0} ALTER COLUMN {1} SET DEFAULT {2}",
                        name(operation.table()),
                        name(operation.column()),
                        before.texts().operand(operation.value(), column.type())),
                Effects.lock(operation.table(), LockMode.ACCESS_EXCLUSIVE)));
    }

    @Override
    public Schema apply(SetDefault operation, Before before) {
        return before.schema()
                .changed(operation.table(), operation.column(), column -> column.withDefault(operation.value()));
    }

    @Override
    public List<Operation> inverse(SetDefault operation, Before before) {
        Object was = before.schema()
                .existing(operation.table(), operation.column())
                .spec()
                .defaultValue();
        return List.of(
                was == null
                        ? new DropDefault(operation.table(), operation.column())
                        : new SetDefault(operation.table(), operation.column(), was));
    }
}
