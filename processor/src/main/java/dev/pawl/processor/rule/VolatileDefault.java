package dev.pawl.processor.rule;

import dev.pawl.dsl.Expression;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.dsl.operation.SetDefault;
import dev.pawl.dsl.operation.SetNotNull;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.effect.CausedWork;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.finding.PlainColumn;
import dev.pawl.runtime.plan.Work;
import java.util.ArrayList;
import java.util.List;

/** A default that PostgreSQL has to work out anew for each row, which rewrites the table. */
final class VolatileDefault implements Rule {

    @Override
    public boolean needsOnlyStatement() {
        return true;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        for (Effects effects : change.effects()) {
            for (CausedWork work : effects.work()) {
                if (answersFor(change, work)
                        && change.operation() instanceof AddColumn column
                        && work.culprit() instanceof Expression<?> expression) {
                    report(change, column, expression, findings);
                }
            }
        }
    }

    @Override
    public boolean answersFor(Change change, CausedWork work) {
        return work.kind() == Work.Kind.REWRITE
                && work.culprit() instanceof Expression<?>
                && change.operation() instanceof AddColumn;
    }

    private static void report(Change change, AddColumn added, Expression<?> expression, Findings findings) {
        findings.report(
                change.locationOf(expression),
                "the volatile default " + Phrases.code(expression.sql()) + " of `" + added.column()
                        + "` rewrites table `" + added.table() + "`",
                "nobody can read or write `" + added.table() + "` while every row and index is written anew"
                        + " (ACCESS EXCLUSIVE, all versions);\nonly functions known to be STABLE or IMMUTABLE, such as"
                        + " now(), spare it",
                fix(added, expression));
    }

    private static Fix fix(AddColumn added, Expression<?> expression) {
        String name = DslCode.string(added.column());
        Fix steps = Fix.words("1. ")
                .andCode(
                        Place.CALL,
                        ".addColumn(" + name + ", "
                                + DslCode.type(added.type().spec().type()) + ")\n.setDefault(" + name + ", "
                                + DslCode.expression(expression) + ")",
                        operations(added, expression))
                .andWords("\n2. fill the old rows in batches");
        return added.type().spec().notNull()
                ? steps.andWords("\n3. in a later migration: ")
                        .andCode(
                                Place.LATER,
                                ".setNotNull(" + name + ")",
                                List.of(new SetNotNull(added.table(), added.column())))
                : steps;
    }

    /** A serial column makes the sequence that it takes its values from. */
    private static List<Operation> operations(AddColumn added, Expression<?> expression) {
        String sequence = added.table() + "_" + added.column() + "_seq";
        List<Operation> operations = new ArrayList<>();
        if (expression.sql().equals("nextval('" + sequence + "')")) {
            operations.add(new RawSql("CREATE SEQUENCE " + sequence, null, null));
        }
        operations.add(PlainColumn.added(
                added.table(), added.column(), added.type().spec().type()));
        operations.add(new SetDefault(added.table(), added.column(), expression));
        return operations;
    }
}
