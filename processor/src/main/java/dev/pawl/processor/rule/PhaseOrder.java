package dev.pawl.processor.rule;

import dev.pawl.dsl.Phase;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;

/** A history that works in version order, but not while its contracting migrations wait. */
final class PhaseOrder implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkOtherOrder(OtherOrder order, Findings findings) {
        WrittenMigration migration = order.migration();
        boolean isExpanding = migration.phase() == Phase.EXPAND;
        WrittenMigration newest = order.contractions().get(order.contractions().size() - 1);
        findings.report(
                order.obstacle().location(),
                "`" + migration.simpleName() + "` does not work "
                        + (isExpanding
                                ? "while the contracting migration `" + newest.simpleName() + "` waits"
                                : "after the expanding migrations that follow it"),
                "on boot the expanding migrations run and the contracting ones wait; in that order "
                        + order.obstacle().message().headline(),
                "1. if " + condition(order.contractions()) + " run in every database: -Apawl.contracted="
                        + newest.version().value() + "\n2. if not: "
                        + (isExpanding
                                ? "let `" + migration.simpleName()
                                        + "` wait as well: @Migration(..., phase = Phase.CONTRACT)"
                                : "let the expanding migrations that follow it leave alone what it needs, or let them wait"
                                        + " as well"));
    }

    private static String condition(List<WrittenMigration> contractions) {
        WrittenMigration newest = contractions.get(contractions.size() - 1);
        return contractions.size() == 1
                ? "`" + newest.simpleName() + "` has"
                : "all contracting migrations up to `" + newest.simpleName() + "` have";
    }
}
