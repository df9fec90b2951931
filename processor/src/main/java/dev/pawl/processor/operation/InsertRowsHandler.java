package dev.pawl.processor.operation;

import static dev.pawl.processor.operation.Sql.name;
import static dev.pawl.processor.operation.Sql.names;
import static dev.pawl.processor.operation.Sql.raw;

import dev.pawl.dsl.operation.DeleteRows;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.operation.Effects.Failure;
import dev.pawl.processor.schema.Constraints;
import dev.pawl.processor.schema.Schema;
import java.util.List;

/** {@code INSERT} of a few reference rows. */
final class InsertRowsHandler implements OperationHandler<InsertRows> {

    @Override
    public Class<InsertRows> operation() {
        return InsertRows.class;
    }

    @Override
    public Mentions mentions(InsertRows operation) {
        return Mentions.columns(operation.table(), operation.columns());
    }

    @Override
    public List<Statement> statements(InsertRows operation, Before before) {
        return List.of(Statement.of(
                Sql.render(
                        "INSERT INTO {0} ({1}) VALUES {2}",
                        name(operation.table()),
                        names(operation.columns()),
                        raw(RowSql.values(operation.table(), operation.columns(), operation.rows(), before.schema()))),
                Effects.lock(operation.table(), LockMode.ROW_EXCLUSIVE)
                        .failingOn(Failure.Cause.DUPLICATES, operation.table(), operation.columns())));
    }

    @Override
    public Schema apply(InsertRows operation, Before before) {
        return before.schema();
    }

    @Override
    public List<Operation> inverse(InsertRows operation, Before before) {
        List<String> key = key(operation, before);
        List<List<Object>> rows = operation.rows().stream()
                .map(row -> key.stream()
                        .map(column -> row.get(operation.columns().indexOf(column)))
                        .toList())
                .toList();
        return List.of(new DeleteRows(operation.table(), key, rows));
    }

    /** The columns that tell the inserted rows from others: a key that they give a value for, or else all. */
    private static List<String> key(InsertRows operation, Before before) {
        return before.table(operation.table()).constraints().values().stream()
                .filter(Constraints::hasIndex)
                .map(Constraints::columns)
                .filter(columns -> operation.columns().containsAll(columns))
                .findFirst()
                .orElse(operation.columns());
    }
}
