package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.SetFillfactor;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.LockMode;
import java.util.List;

/** {@code SET (fillfactor = ...)}: instant, and nobody waits; pages that exist stay as they are. */
final class SetFillfactorHandler implements OperationHandler<SetFillfactor> {

    private static final String FILLFACTOR = "fillfactor";
    private static final int DEFAULT = 100;

    @Override
    public Class<SetFillfactor> operation() {
        return SetFillfactor.class;
    }

    @Override
    public Mentions mentions(SetFillfactor operation) {
        return Mentions.table(operation.table());
    }

    @Override
    public List<Statement> statements(SetFillfactor operation, Before before) {
        String change = operation.percent() == DEFAULT
                ? "RESET (fillfactor)"
                : "SET (fillfactor = " + operation.percent() + ")";
        return List.of(Statement.of(
                Sql.render("ALTER TABLE {0} " + change, name(operation.table())),
                Effects.lock(operation.table(), LockMode.SHARE_UPDATE_EXCLUSIVE)));
    }

    @Override
    public Schema apply(SetFillfactor operation, Before before) {
        return before.schema()
                .changed(
                        operation.table(),
                        table -> operation.percent() == DEFAULT
                                ? table.withoutParameter(FILLFACTOR)
                                : table.withParameter(FILLFACTOR, String.valueOf(operation.percent())));
    }

    @Override
    public List<Operation> inverse(SetFillfactor operation, Before before) {
        String was = before.table(operation.table()).parameters().getOrDefault(FILLFACTOR, String.valueOf(DEFAULT));
        return List.of(new SetFillfactor(operation.table(), Integer.parseInt(was)));
    }
}
