package dev.pawl.processor.operation;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.AddCheck;
import dev.pawl.dsl.operation.DropConstraint;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.TableConstraint.Check;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Effects.Failure;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.offender.OffendingRows;
import dev.pawl.processor.recipe.MandatoryColumns;
import dev.pawl.processor.recipe.ValidatedConstraint;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Column;
import dev.pawl.processor.schema.FreeNames;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.schema.Table;
import dev.pawl.runtime.plan.Breakage;
import dev.pawl.runtime.plan.LockMode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code ADD CONSTRAINT ... CHECK}: not valid first, then validated under a lock that blocks nobody. */
final class AddCheckHandler implements OperationHandler<AddCheck> {

    @Override
    public Class<AddCheck> operation() {
        return AddCheck.class;
    }

    @Override
    public AddCheck named(AddCheck operation, Schema schema) {
        if (!operation.name().equals(Operation.UNNAMED)) {
            return operation;
        }
        QualifiedName table = operation.table();
        String condition = operation.condition();
        Set<String> columns =
                schema.table(table).map(Table::columns).map(Map::keySet).orElse(Set.of());
        return new AddCheck(table, new FreeNames(schema).check(table, columns, condition), condition);
    }

    @Override
    public Mentions mentions(AddCheck operation) {
        return Mentions.table(operation.table()).constrains(operation.table(), check(operation));
    }

    @Override
    public List<Statement> statements(AddCheck operation, Before before) {
        return ValidatedConstraint.statements(
                operation.table(),
                check(operation),
                before,
                adding(operation, before),
                Effects.lock(operation.table(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                        .scanning(operation.table())
                        .failingOn(
                                Failure.Cause.VIOLATIONS,
                                operation.table(),
                                List.of(),
                                OffendingRows.violating(check(operation), before.table(operation.table())))
                        .proving(operation.table(), operation.condition()));
    }

    @Override
    public Schema apply(AddCheck operation, Before before) {
        return before.schema().changed(operation.table(), table -> table.with(check(operation)));
    }

    @Override
    public List<Operation> inverse(AddCheck operation, Before before) {
        return List.of(new DropConstraint(operation.table(), operation.name()));
    }

    private static Effects adding(AddCheck operation, Before before) {
        Effects effects = Effects.lock(operation.table(), LockMode.ACCESS_EXCLUSIVE)
                .breaking(Breakage.Kind.WRITERS, "rows that violate `" + operation.name() + "`");
        if (before.isInUse(operation.table())) {
            for (Column column : before.table(operation.table()).keptFromNull(check(operation))) {
                effects = MandatoryColumns.breakingUnlessFilledIn(
                        effects, before.table(operation.table()), column, operation.condition());
            }
        }
        return effects;
    }

    private static Check check(AddCheck operation) {
        return new Check(operation.name(), operation.condition());
    }
}
