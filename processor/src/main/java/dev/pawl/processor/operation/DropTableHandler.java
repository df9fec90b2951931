package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;

import dev.pawl.dsl.operation.DropTable;
import dev.pawl.dsl.operation.Operation;
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

/** {@code DROP TABLE}: instant, but rows, readers and writers are lost. */
final class DropTableHandler implements OperationHandler<DropTable> {

    @Override
    public Class<DropTable> operation() {
        return DropTable.class;
    }

    @Override
    public Mentions mentions(DropTable operation) {
        return Mentions.none()
                .removes(
                        Mention.Kind.TABLE, operation.table(), operation.table().name());
    }

    @Override
    public List<Statement> statements(DropTable operation, Before before) {
        String subject = "table `" + operation.table() + "`";
        Effects effects = Effects.lock(operation.table(), LockMode.ACCESS_EXCLUSIVE)
                .breaking(Breakage.Kind.READERS, subject)
                .breaking(Breakage.Kind.WRITERS, subject)
                .losing(Loss.Kind.DATA, subject);
        for (var key : before.table(operation.table()).foreignKeys()) {
            effects = ForeignKeys.lockReferenced(key, effects);
        }
        return List.of(Statement.of(Sql.render("DROP TABLE {0}", name(operation.table())), effects));
    }

    @Override
    public Schema apply(DropTable operation, Before before) {
        return before.schema().without(Table.key(operation.table()));
    }

    @Override
    public List<Operation> inverse(DropTable operation, Before before) {
        Table table = before.table(operation.table());
        List<Operation> inverse = new ArrayList<>();
        inverse.add(Restoring.table(table));
        inverse.addAll(Restoring.parameters(table));
        table.indexes().values().forEach(index -> inverse.add(Restoring.index(table, index)));
        return inverse;
    }
}
