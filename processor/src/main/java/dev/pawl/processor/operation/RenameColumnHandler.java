package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RenameColumn;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.Breakage;
import dev.pawl.runtime.plan.LockMode;
import java.util.List;

/** {@code RENAME COLUMN}: instant, but the running application only knows the old name. */
final class RenameColumnHandler implements OperationHandler<RenameColumn> {

    @Override
    public Class<RenameColumn> operation() {
        return RenameColumn.class;
    }

    @Override
    public Mentions mentions(RenameColumn operation) {
        return Mentions.columns(operation.table(), List.of(operation.column()))
                .makes(Mention.Kind.COLUMN, operation.table(), operation.newName());
    }

    @Override
    public List<Statement> statements(RenameColumn operation, Before before) {
        String subject = "column `" + operation.column() + "` of `" + operation.table() + "`";
        return List.of(Statement.of(
                Sql.render(
                        "ALTER TABLE {0} RENAME COLUMN {1} TO {2}",
                        name(operation.table()), name(operation.column()), name(operation.newName())),
                Effects.lock(operation.table(), LockMode.ACCESS_EXCLUSIVE)
                        .breaking(Breakage.Kind.READERS, subject)
                        .breaking(Breakage.Kind.WRITERS, subject)));
    }

    @Override
    public Schema apply(RenameColumn operation, Before before) {
        return before.schema().renamedColumn(operation.table(), operation.column(), operation.newName());
    }

    @Override
    public List<Operation> inverse(RenameColumn operation, Before before) {
        return List.of(new RenameColumn(operation.table(), operation.newName(), operation.column()));
    }
}
