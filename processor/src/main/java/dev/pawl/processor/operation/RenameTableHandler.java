package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RenameTable;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.Breakage;
import dev.pawl.runtime.plan.LockMode;
import java.util.List;

/** {@code ALTER TABLE ... RENAME TO}: instant, but the running application only knows the old name. */
final class RenameTableHandler implements OperationHandler<RenameTable> {

    @Override
    public Class<RenameTable> operation() {
        return RenameTable.class;
    }

    @Override
    public Mentions mentions(RenameTable operation) {
        return Mentions.table(operation.table())
                .makes(Mention.Kind.TABLE, operation.table().sibling(operation.newName()), operation.newName());
    }

    @Override
    public List<Statement> statements(RenameTable operation, Before before) {
        String subject = "table `" + operation.table() + "`";
        return List.of(Statement.of(
                Sql.render("ALTER TABLE {0} RENAME TO {1}", name(operation.table()), name(operation.newName())),
                Effects.lock(operation.table(), LockMode.ACCESS_EXCLUSIVE)
                        .breaking(Breakage.Kind.READERS, subject)
                        .breaking(Breakage.Kind.WRITERS, subject)));
    }

    @Override
    public Schema apply(RenameTable operation, Before before) {
        return before.schema()
                .renamed(Table.key(operation.table()), operation.table().sibling(operation.newName()));
    }

    @Override
    public List<Operation> inverse(RenameTable operation, Before before) {
        return List.of(new RenameTable(
                operation.table().sibling(operation.newName()),
                operation.table().name()));
    }
}
