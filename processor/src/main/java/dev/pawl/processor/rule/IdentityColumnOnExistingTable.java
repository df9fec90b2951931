package dev.pawl.processor.rule;

import dev.pawl.dsl.Expression;
import dev.pawl.dsl.operation.AddColumn;
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
import dev.pawl.processor.finding.PlainColumn;
import dev.pawl.processor.schema.FreeNames;
import dev.pawl.processor.sql.Literal;
import dev.pawl.processor.sql.SqlName;
import dev.pawl.runtime.plan.Work;
import java.util.List;

/** A new identity column, for which every row that exists needs a number of its own, which rewrites the table. */
final class IdentityColumnOnExistingTable implements Rule {

    @Override
    public boolean needsOnlyStatement() {
        return true;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        for (Effects effects : change.effects()) {
            for (CausedWork work : effects.work()) {
                if (answersFor(change, work) && change.operation() instanceof AddColumn column) {
                    report(change, column, findings);
                }
            }
        }
    }

    @Override
    public boolean answersFor(Change change, CausedWork work) {
        return work.kind() == Work.Kind.REWRITE
                && change.operation() instanceof AddColumn column
                && column.type() == work.culprit()
                && column.type().spec().identity() != null;
    }

    private static void report(Change change, AddColumn added, Findings findings) {
        findings.report(
                change.locationOf(added.type()),
                "the new identity column `" + added.column() + "` rewrites table `" + added.table() + "`",
                "nobody can read or write `" + added.table() + "` while each row gets a number and every index is built"
                        + " anew (ACCESS EXCLUSIVE, all versions)",
                fix(change, added));
    }

    private static Fix fix(Change change, AddColumn added) {
        String name = DslCode.string(added.column());
        String sequence =
                SqlName.quoted(new FreeNames(change.before().schema()).sequence(added.table(), added.column()));
        return Fix.words("1. ")
                .andCode(
                        Place.BEFORE,
                        "db.sql(" + DslCode.string("create sequence " + sequence) + ").because("
                                + DslCode.string("numbers `" + added.column() + "`") + ")\n        .undoneBy("
                                + DslCode.string("drop sequence " + sequence) + ");",
                        List.of(new RawSql("CREATE SEQUENCE " + sequence, null, null)))
                .andWords("\n2. ")
                .andCode(
                        Place.CALL,
                        ".addColumn(" + name + ", "
                                + DslCode.type(added.type().spec().type()) + ")\n.setDefault(" + name + ", expression("
                                + DslCode.string("nextval(" + Literal.text(sequence) + ")") + "))",
                        List.of(
                                PlainColumn.added(
                                        added.table(),
                                        added.column(),
                                        added.type().spec().type()),
                                new SetDefault(
                                        added.table(),
                                        added.column(),
                                        new Expression<>("nextval(" + Literal.text(sequence) + ")"))))
                .andWords("\n3. fill the old rows in batches; in a later migration: ")
                .andCode(
                        Place.LATER,
                        ".setNotNull(" + name + ")",
                        List.of(new SetNotNull(added.table(), added.column())));
    }
}
