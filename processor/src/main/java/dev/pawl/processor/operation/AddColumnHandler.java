package dev.pawl.processor.operation;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.raw;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.Expression;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.dsl.operation.DropColumn;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.offender.OffendingRows;
import dev.pawl.processor.recipe.MandatoryColumns;
import dev.pawl.processor.render.ColumnSql;
import dev.pawl.processor.render.ImplicitNames;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.Sql;
import dev.pawl.processor.type.KnownTypes;
import dev.pawl.processor.typing.OwnObjects;
import dev.pawl.processor.typing.TypedTexts;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Work;
import java.util.ArrayList;
import java.util.List;

/** {@code ADD COLUMN}: instant, unless PostgreSQL has to work out a value for each row. */
final class AddColumnHandler implements OperationHandler<AddColumn> {

    @Override
    public Class<AddColumn> operation() {
        return AddColumn.class;
    }

    @Override
    public Mentions mentions(AddColumn operation) {
        return Mentions.table(operation.table()).makes(Mention.Kind.COLUMN, operation.table(), operation.column());
    }

    @Override
    public List<Statement> statements(AddColumn operation, Before before) {
        ColumnSpec spec = operation.type().spec();
        QualifiedName table = operation.table();
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of(
                Sql.render(
                        "ALTER TABLE {0} ADD COLUMN {1}",
                        name(table), raw(ColumnSql.definition(table, column(operation, before), before.texts()))),
                effects(operation, before)));
        String comment = spec.comment();
        if (comment != null) {
            statements.add(Statement.of(
                    ColumnSql.comment(table, operation.column(), comment),
                    Effects.lock(table, LockMode.SHARE_UPDATE_EXCLUSIVE)));
        }
        return statements;
    }

    @Override
    public Schema apply(AddColumn operation, Before before) {
        return before.schema().changed(operation.table(), table -> table.with(column(operation, before)));
    }

    @Override
    public List<Operation> inverse(AddColumn operation, Before before) {
        return List.of(new DropColumn(operation.table(), operation.column()));
    }

    private static Column column(AddColumn operation, Before before) {
        return new ImplicitNames(before)
                .column(operation.table(), operation.column(), operation.type().spec());
    }

    private static Effects effects(AddColumn operation, Before before) {
        ColumnSpec spec = operation.type().spec();
        Effects effects = Effects.lock(operation.table(), LockMode.ACCESS_EXCLUSIVE);
        if (!before.isInUse(operation.table())) {
            return effects;
        }
        for (Object culprit : rewritingParts(operation, before)) {
            effects = effects.working(operation.table(), Work.Kind.REWRITE, culprit);
        }
        return spec.notNull() && spec.defaultValue() == null && spec.identity() == null
                ? MandatoryColumns.breaking(
                        effects.failingOn(
                                Failure.Cause.ANY_ROW,
                                operation.table(),
                                List.of(operation.column()),
                                OffendingRows.without(operation.column(), before.table(operation.table()))),
                        operation.table(),
                        operation.column(),
                        operation.type())
                : effects;
    }

    /** The parts of the operation for which the value of each row has to be worked out; measured on 12 to 18. */
    private static List<Object> rewritingParts(AddColumn operation, Before before) {
        ColumnSpec spec = operation.type().spec();
        List<Object> parts = new ArrayList<>();
        // a type that is not known may be a domain with a condition, for which each row is tested
        if (spec.identity() != null || !KnownTypes.contain(spec.type())) {
            parts.add(operation.type());
        }
        if (spec.defaultValue() instanceof Expression<?> expression && mayBeVolatile(expression, before)) {
            parts.add(expression);
        }
        return parts;
    }

    private static boolean mayBeVolatile(Expression<?> expression, Before before) {
        return new TypedTexts(before.texts().grammar(), before.postgres(), OwnObjects.UNKNOWN)
                .mayBeVolatile(expression.sql());
    }
}
