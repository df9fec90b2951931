package dev.pawl.processor.rule;

import dev.pawl.dsl.Phase;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;

/** A history that works in version order, but not, or not to the same end, while its contracting migrations wait. */
final class PhaseOrder implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    /** What comes later may stand in the way of a frozen one that waits. */
    @Override
    public boolean isNeededToReplay() {
        return true;
    }

    @Override
    public void checkOtherOrder(OtherOrder order, Findings findings) {
        findings.report(
                order.location(),
                headline(order),
                "on boot the expanding migrations run and the contracting ones wait; in that order " + order.problem()
                        + (order.isObstacle() ? "" : " in the end"),
                "1. if " + condition(order.contractions()) + " run in every database: -Apawl.contracted="
                        + newest(order.contractions()).version().value()
                        + "\n2. if not: " + otherwise(order.migration()));
    }

    private static String headline(OtherOrder order) {
        String name = "`" + order.migration().simpleName() + "`";
        if (isContracting(order.migration())) {
            return name + " does not work after the expanding migrations that follow it";
        }
        return name + (order.isObstacle() ? " does not work" : " leads to another schema")
                + " while the contracting migration `"
                + newest(order.contractions()).simpleName() + "` waits";
    }

    private static String condition(List<WrittenMigration> contractions) {
        String newest = "`" + newest(contractions).simpleName() + "`";
        return contractions.size() == 1 ? newest + " has" : "all contracting migrations up to " + newest + " have";
    }

    private static String otherwise(WrittenMigration migration) {
        return isContracting(migration)
                ? "let the expanding migrations that follow it leave alone what it needs, or let them wait as well"
                : "let `" + migration.simpleName() + "` wait as well: @Migration(..., phase = Phase.CONTRACT)";
    }

    private static boolean isContracting(WrittenMigration migration) {
        return migration.phase() == Phase.CONTRACT;
    }

    private static WrittenMigration newest(List<WrittenMigration> contractions) {
        return contractions.get(contractions.size() - 1);
    }
}
