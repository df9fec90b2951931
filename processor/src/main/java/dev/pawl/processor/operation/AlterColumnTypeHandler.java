package dev.pawl.processor.operation;

import static dev.pawl.processor.operation.Sql.name;
import static dev.pawl.processor.operation.Sql.raw;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.operation.Effects.Breakage;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Schema.Referencing;
import dev.pawl.processor.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code ALTER COLUMN ... TYPE}: instant for a few changes, a rewrite for the others. */
final class AlterColumnTypeHandler implements OperationHandler<AlterColumnType> {

    @Override
    public Class<AlterColumnType> operation() {
        return AlterColumnType.class;
    }

    @Override
    public Mentions mentions(AlterColumnType operation) {
        return Mentions.columns(operation.table(), List.of(operation.column()));
    }

    @Override
    public List<Statement> statements(AlterColumnType operation, Before before) {
        Statement change = Statement.of(
                Sql.render(
                        "ALTER TABLE {0} ALTER COLUMN {1} TYPE {2}",
                        name(operation.table()),
                        name(operation.column()),
                        raw(operation.type().spec().type().sql())),
                effects(operation, before));
        if (!before.isInUse(operation.table())) {
            return List.of(change);
        }
        // every change of type deletes the column's statistics, and makes the indexes anew; measured on 12 to 18
        boolean isInExpression = before.table(operation.table()).indexes().values().stream()
                .anyMatch(index -> index.hasExpression() && index.uses(operation.column()));
        return List.of(
                change,
                isInExpression ? Analysis.of(operation.table()) : Analysis.of(operation.table(), operation.column()));
    }

    @Override
    public Schema apply(AlterColumnType operation, Before before) {
        return before.schema()
                .changed(
                        operation.table(),
                        operation.column(),
                        column -> column.withType(operation.type().spec().type()));
    }

    @Override
    public List<Operation> inverse(AlterColumnType operation, Before before) {
        ColumnSpec was =
                before.schema().existing(operation.table(), operation.column()).spec();
        return List.of(new AlterColumnType(
                operation.table(),
                operation.column(),
                ColumnType.of(new ColumnSpec(was.type(), false, null, null, null))));
    }

    private static Effects effects(AlterColumnType operation, Before before) {
        String column = operation.column();
        Table table = before.table(operation.table());
        Effects effects = Effects.lock(table.name(), LockMode.ACCESS_EXCLUSIVE);
        List<String> joined = joinedByForeignKey(table, column, before.schema());
        for (String other : joined) {
            effects = effects.and(other, LockMode.ACCESS_EXCLUSIVE);
        }
        if (!before.isInUse(table.name())) {
            return effects;
        }
        DataType from = table.existing(column).type();
        DataType to = operation.type().spec().type();
        List<Work.Kind> work = new TypeChange(from, to).work(table, column);
        for (Work.Kind kind : work) {
            effects = effects.working(table.name(), kind, operation.type());
        }
        if (work.contains(Work.Kind.REWRITE)) {
            // the foreign keys are checked again; measured on 12 to 18
            for (String other : joined) {
                effects = effects.working(other, Work.Kind.SCAN, operation.type());
            }
        }
        NarrowType narrow = new NarrowType(from, to);
        if (narrow.cause().isPresent()) {
            effects = effects.failingOn(
                    narrow.cause().get(),
                    table.name(),
                    List.of(column),
                    OffendingRows.of(table, narrow.phrase(column), narrow.condition(column), Stream.of(column)));
        }
        return effects.breaking(Breakage.Kind.PREPARED_STATEMENTS, "column `" + column + "` of `" + table.name() + "`");
    }

    private static List<String> joinedByForeignKey(Table table, String column, Schema schema) {
        List<String> joined = new ArrayList<>();
        table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column))
                .map(key -> key.reference().table())
                .forEach(joined::add);
        schema.referencing(table.name()).stream()
                .filter(referencing -> referencing.key().reference().columns().contains(column))
                .map(Referencing::table)
                .forEach(joined::add);
        return joined;
    }
}
