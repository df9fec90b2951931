package dev.pawl.processor.operation;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.processor.effect.CausedWork;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.effect.Execution;
import dev.pawl.processor.effect.SchemaToken;
import dev.pawl.processor.effect.Statement;
import dev.pawl.processor.reader.Act;
import dev.pawl.processor.reader.Fact;
import dev.pawl.processor.schema.Before;
import dev.pawl.processor.schema.Mentions;
import dev.pawl.processor.schema.Schema;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.Loss;
import dev.pawl.runtime.plan.Work;
import java.util.List;
import java.util.Map;

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
        Effects done = effects(operation, before);
        Effects effects = operation.undo() == null ? done.losing(Loss.Kind.WAY_BACK, "what the SQL does") : done;
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
        List<Act> acts = RawActs.of(operation, before);
        return acts.isEmpty() ? before.schema() : acts.get(acts.size() - 1).after();
    }

    /** As far as its statements can be read. */
    private static Effects effects(RawSql operation, Before before) {
        Effects effects = Effects.none();
        for (Act act : RawActs.of(operation, before)) {
            Effects done = act.deed().effects();
            for (Map.Entry<QualifiedName, LockMode> lock : done.locks().entrySet()) {
                effects = effects.and(lock.getKey(), lock.getValue());
            }
            for (CausedWork work : done.work()) {
                effects = effects.working(work.table(), work.kind(), null);
            }
            for (Fact fact : act.deed().facts()) {
                effects = fact.kind() == Fact.Kind.UNKNOWN
                        ? effects.working(QualifiedName.of(fact.subject()), Work.Kind.UNKNOWN, null)
                        : effects;
            }
        }
        return effects;
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
