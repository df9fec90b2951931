package dev.pawl.processor.rule;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.operation.AddColumn;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.effect.CausedWork;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.runtime.plan.Work;

/** A new column of a type that may be a domain with a constraint, for which PostgreSQL rewrites the table. */
final class DomainColumnOnExistingTable implements Rule {

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
                && column.type().spec().type().userDefined();
    }

    private static void report(Change change, AddColumn added, Findings findings) {
        DataType type = added.type().spec().type();
        findings.report(
                change.locationOf(added.type()),
                "the new column `" + added.column() + "` rewrites table `" + added.table() + "` if `" + type.name()
                        + "` is a domain with a constraint",
                "nobody can read or write `" + added.table() + "` while every row is tested and written anew"
                        + " (ACCESS EXCLUSIVE, all versions),\neven if the column is null in all of them; an enum or a"
                        + " type of an extension costs nothing",
                Fix.words("for a domain, take the type below it and test the rows by a check:\n")
                        .andCode(Place.CALL, ".addColumn(" + DslCode.string(added.column()) + ", text())")
                        .andWords(".addCheck(\"...\")")
                        .or("\nfor another type: ")
                        .andAllow("domain-column-on-existing-table", "`" + type.name() + "` is an enum"));
    }
}
