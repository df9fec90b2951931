package dev.pawl.processor.rule;

import dev.pawl.dsl.Reference;
import dev.pawl.dsl.ReferentialAction;
import dev.pawl.dsl.operation.TableConstraint.ForeignKey;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.Outcome;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.MadeForeignKeys;
import dev.pawl.processor.finding.MadeForeignKeys.Made;

/** A foreign key by which one delete takes along, or one update rewrites, any number of rows of a table that has some. */
final class CascadingDelete implements Rule {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkOutcome(Change change, Outcome outcome, Findings findings) {
        for (Made made : MadeForeignKeys.of(change)) {
            if (cascades(made.key()) && change.before().isPresentInUse(made.table()) && lasts(outcome, made)) {
                report(change, made, findings);
            }
        }
    }

    private static boolean lasts(Outcome outcome, Made made) {
        return outcome.lasts(
                made.table(),
                (schema, table) ->
                        table.constraints().get(made.key().name()) instanceof ForeignKey key && cascades(key));
    }

    private static boolean cascades(ForeignKey key) {
        return key.reference().onDelete() == ReferentialAction.CASCADE
                || key.reference().onUpdate() == ReferentialAction.CASCADE;
    }

    private static void report(Change change, Made made, Findings findings) {
        Reference reference = made.key().reference();
        boolean isDelete = reference.onDelete() == ReferentialAction.CASCADE;
        findings.report(
                change.locationOf(isDelete ? reference.onDelete() : reference.onUpdate()),
                isDelete
                        ? "deleting a row of `" + reference.table() + "` deletes every row of `" + made.table()
                                + "` that refers to it"
                        : "a new key for a row of `" + reference.table() + "` rewrites every row of `" + made.table()
                                + "` that refers to it",
                "all in one statement, whose locks are held until it ends: with many rows that takes long, and "
                        + (isDelete ? "a mistake goes far" : "whoever writes one of them waits"),
                Fix.words("refuse it, and let the application " + (isDelete ? "delete" : "change")
                                + " the rows in batches first:\n")
                        .andCode(Place.PART, change.locationOf(reference), DslCode.reference(withoutCascade(reference)))
                        .or("\nif no row is referred to by many: ")
                        .andCode(Place.ANNOTATION, "@Allow(value = \"cascading-delete\", because = \"...\")"));
    }

    private static Reference withoutCascade(Reference reference) {
        return new Reference(
                reference.table(), reference.columns(), without(reference.onDelete()), without(reference.onUpdate()));
    }

    private static ReferentialAction without(ReferentialAction action) {
        return action == ReferentialAction.CASCADE ? ReferentialAction.NO_ACTION : action;
    }
}
