package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.SetNotNull;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.effect.CausedBreakage;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.schema.Gaps;
import dev.pawl.runtime.plan.Breakage;
import java.util.List;

/** A column that inserts have to give a value for, while releases still run whose inserts may leave it out. */
final class MandatoryColumn implements Rule {

    @Override
    public boolean needsOnlyStatement() {
        return true;
    }

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.isExpanding() && !isOfUnknown(change)) {
            change.effects().stream()
                    .filter(effects -> !hasOwnRule(change, effects))
                    .map(Effects::breaks)
                    .flatMap(List::stream)
                    .filter(breakage -> breakage.kind() == Breakage.Kind.INSERTS)
                    .forEach(breakage -> report(change, breakage, findings));
        }
    }

    /** Whether the column may have a default of which nobody knows. */
    private static boolean isOfUnknown(Change change) {
        return change.operation() instanceof SetNotNull set
                && change.before()
                        .schema()
                        .column(set.table(), set.column())
                        .filter(column -> Gaps.isUnknown(column.type()))
                        .isPresent();
    }

    private static boolean hasOwnRule(Change change, Effects effects) {
        return NotNullColumnWithoutDefault.answersFor(effects)
                || effects.work().stream().anyMatch(work -> PrimaryKeyOnNullableColumn.isScanOfNullable(change, work));
    }

    private static void report(Change change, CausedBreakage breakage, Findings findings) {
        findings.report(
                change.locationOf(breakage.culprit()),
                "inserts that leave out " + breakage.subject() + " fail from now on",
                "the release that still runs goes on inserting, and may not even know the column (23502, or 23514 by a"
                        + " check)",
                Fix.words("let it wait until no release leaves it out: ")
                        .andContract()
                        .or("\nor say why none does: ")
                        .andAllow("mandatory-column", "..."));
    }
}
