package dev.pawl.processor.rule;

import dev.pawl.dsl.Phase;
import dev.pawl.processor.diagnostic.Finding;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.migration.WrittenMigration;

/** A history that works in version order, but not while its contracting migrations wait. */
final class PhaseOrder implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkOtherOrder(WrittenMigration migration, Finding obstacle, Findings findings) {
        boolean isExpanding = migration.phase() == Phase.EXPAND;
        findings.report(
                obstacle.location(),
                "`" + migration.simpleName() + "` does not work "
                        + (isExpanding
                                ? "before the contracting migrations have run"
                                : "after the expanding migrations that follow it"),
                "on boot the expanding migrations run and the contracting ones wait; in that order "
                        + obstacle.message().headline(),
                isExpanding
                        ? Fix.words("let it wait as well: ").andContract()
                        : Fix.words(
                                "let the expanding migrations that follow it leave alone what it needs, or let them wait as"
                                        + " well"));
    }
}
