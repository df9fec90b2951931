package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.effect.Offenders;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.offender.MissingRows;
import dev.pawl.processor.recipe.ReferencingRows;
import dev.pawl.processor.render.RowSql;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.Sql;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Loss;
import java.util.List;
import java.util.Optional;

/** {@code DELETE} of a few reference rows. */
final class DeleteRowsHandler implements OperationHandler<DeleteRows> {

    @Override
    public Class<DeleteRows> operation() {
        return DeleteRows.class;
    }

    @Override
    public Mentions mentions(DeleteRows operation) {
        return Mentions.columns(operation.table(), operation.columns());
    }

    @Override
    public List<Statement> statements(DeleteRows operation, Before before) {
        QualifiedName table = operation.table();
        Effects effects = Effects.lock(table, LockMode.ROW_EXCLUSIVE).losing(Loss.Kind.DATA, "rows of `" + table + "`");
        if (before.direction() == Before.Direction.DOWN) {
            // forward, a row that is gone already is none to complain of; the way back promises to find what was
            // inserted
            Optional<Offenders> missing = MissingRows.of(operation, before.schema());
            if (missing.isPresent()) {
                effects = effects.failingOn(Failure.Cause.MISSING_ROWS, table, operation.columns(), missing.get());
            }
        }
        boolean isFound = before.table(table).keys().isSearchedByIndex(operation.columns());
        Effects all = ReferencingRows.deleting(operation, before.schema(), isFound ? effects : effects.scanning(table));
        String delete = Sql.render("DELETE FROM {0} WHERE ", name(table));
        return List.of(RowSql.in(table, operation.columns(), operation.rows(), before.schema())
                .map(rows -> rows.after(delete).statement(all))
                .orElseGet(() -> Statement.of(
                        delete + RowSql.anyOf(table, operation.columns(), operation.rows(), before.schema()), all)));
    }

    @Override
    public Schema apply(DeleteRows operation, Before before) {
        return before.schema();
    }

    @Override
    public List<Operation> inverse(DeleteRows operation, Before before) {
        // the other columns of the rows are not known; the loss is declared instead
        return List.of();
    }
}
