package dev.pawl.processor.operation;

import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Execution;
import dev.pawl.processor.effect.SchemaToken;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.runtime.plan.Loss;
import java.util.List;

/** SQL that no operation covers: what it does is known to whoever wrote it. */
final class RawSqlHandler implements OperationHandler<RawSql> {

    @Override
    public Class<RawSql> operation() {
        return RawSql.class;
    }

    @Override
    public Mentions mentions(RawSql operation) {
        return Mentions.none();
    }

    @Override
    public List<Statement> statements(RawSql operation, Before before) {
        Effects effects = operation.undo() == null
                ? Effects.none().losing(Loss.Kind.WAY_BACK, "what the SQL does")
                : Effects.none();
        String sql = before.texts().statements(operation.sql());
        return List.of(
                operation.isOutside()
                        ? new Statement(
                                sql,
                                new Execution.Outside(operation.isRepeatable()),
                                effects,
                                SchemaToken.places(sql, before.texts()))
                        : new Statement(sql, new Execution.AloneInTransaction(), effects));
    }

    @Override
    public Schema apply(RawSql operation, Before before) {
        return before.schema();
    }

    @Override
    public List<Operation> inverse(RawSql operation, Before before) {
        String undo = operation.undo();
        return undo == null
                ? List.of()
                : List.of(new RawSql(
                        undo, operation.reason(), operation.sql(), operation.isOutside(), operation.isRepeatable()));
    }
}
