package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.raw;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.ColumnType;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AlterColumnType;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.offender.OffendingRows;
import dev.pawl.processor.recipe.Analysis;
import dev.pawl.processor.recipe.NarrowType;
import dev.pawl.processor.recipe.TypeChange;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Schema.Referencing;
import dev.pawl.processor.schema.Table;
import dev.pawl.processor.sql.Sql;
import dev.pawl.processor.type.Comparison;
import dev.pawl.runtime.plan.Breakage;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Loss;
import dev.pawl.runtime.plan.Requirement.Wording;
import dev.pawl.runtime.plan.Work;
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
                        "ALTER TABLE {0} ALTER COLUMN {1} TYPE {2}{3}",
                        name(operation.table()),
                        name(operation.column()),
                        raw(operation.type().spec().type().sql()),
                        raw(using(operation, before))),
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

    /** On the way back texts become what they were written from. */
    private static String using(AlterColumnType operation, Before before) {
        return before.direction() == Before.Direction.DOWN
                        && change(operation, before).canBeTold()
                ? Sql.render(
                        " USING CAST({0} AS {1})",
                        name(operation.column()),
                        raw(operation.type().spec().type().sql()))
                : "";
    }

    private static TypeChange change(AlterColumnType operation, Before before) {
        return new TypeChange(
                before.schema().existing(operation.table(), operation.column()).type(),
                operation.type().spec().type());
    }

    private static Effects effects(AlterColumnType operation, Before before) {
        String column = operation.column();
        Table table = before.table(operation.table());
        Effects effects = Effects.lock(table.name(), LockMode.ACCESS_EXCLUSIVE);
        List<QualifiedName> joined = joinedByForeignKey(table, column, before.schema());
        for (QualifiedName other : joined) {
            effects = effects.and(other, LockMode.ACCESS_EXCLUSIVE);
        }
        if (!before.isInUse(table.name())) {
            return effects;
        }
        DataType from = table.existing(column).type();
        DataType to = operation.type().spec().type();
        TypeChange back = new TypeChange(to, from);
        if (back.isImpossible() && !back.canBeTold() && !new TypeChange(from, to).isImpossible()) {
            effects = effects.losing(Loss.Kind.WAY_BACK, "the values of `" + column + "` of `" + table.name() + "`");
        }
        List<Work.Kind> work = new TypeChange(from, to).work(table, column);
        for (Work.Kind kind : work) {
            effects = effects.working(table.name(), kind, operation.type());
        }
        // foreign keys are checked again when the values are new ones, or their keys have other operators; measured on
        // 12 to 18
        List<QualifiedName> checked = work.contains(Work.Kind.REWRITE)
                ? joined
                : Comparison.isSame(from, to) ? List.of() : referring(table, column, before.schema());
        for (QualifiedName other : checked) {
            effects = effects.working(other, Work.Kind.SCAN, operation.type());
        }
        NarrowType narrow = new NarrowType(from, to);
        if (narrow.cause().isPresent()) {
            effects = effects.failingOn(
                    narrow.cause().get(),
                    table.name(),
                    List.of(column),
                    OffendingRows.of(
                            table,
                            Wording.rows(table.name().toString(), narrow.phrase(column)),
                            narrow.condition(column),
                            Stream.of(column)));
        }
        return effects.breaking(Breakage.Kind.PREPARED_STATEMENTS, "column `" + column + "` of `" + table.name() + "`");
    }

    private static List<QualifiedName> joinedByForeignKey(Table table, String column, Schema schema) {
        List<QualifiedName> joined = new ArrayList<>();
        table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column))
                .map(key -> key.reference().table())
                .forEach(joined::add);
        joined.addAll(referring(table, column, schema));
        return joined;
    }

    private static List<QualifiedName> referring(Table table, String column, Schema schema) {
        return schema.referencing(table.name()).stream()
                .filter(referencing -> referencing.key().reference().columns().contains(column))
                .map(Referencing::table)
                .toList();
    }
}
