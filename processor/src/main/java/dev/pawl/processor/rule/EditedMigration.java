package dev.pawl.processor.rule;

import dev.pawl.dsl.Phase;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.Body;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.runtime.frozen.FrozenMigration;
import dev.pawl.runtime.plan.Checksums;

/** A frozen migration that does something else now, or has another place in the history. */
final class EditedMigration implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public boolean isNeededToReplay() {
        return true;
    }

    @Override
    public void checkFrozen(LockComparison comparison, Findings findings) {
        comparison
                .line()
                .filter(line -> comparison.isEdited())
                .ifPresent(line -> reportEdited(comparison, line, findings));
        comparison
                .line()
                .filter(line -> comparison.isNamed(line) && !line.phase().fits(contracts(comparison)))
                .ifPresent(line -> reportPhase(comparison, line, findings));
        comparison
                .former()
                .filter(former -> comparison.line().isEmpty())
                .ifPresent(former -> reportMoved(comparison, former, findings));
    }

    private static void reportEdited(LockComparison comparison, FrozenMigration line, Findings findings) {
        WrittenMigration migration = comparison.migration();
        findings.report(
                migration.up().map(Body::location).orElse(migration.location()),
                "`" + migration.simpleName() + "` does something else than what was frozen, in line " + line.line()
                        + " of `" + comparison.file() + "`",
                "databases have it as it was: those refuse to start with it, and new ones would get another schema",
                "make it again what it was, and put the change into a new one: version = "
                        + VersionLiteral.of(comparison.next())
                        + "\nor, if no database has it yet, write what it does now into line " + line.line() + ": "
                        + comparison.checksums().map(Checksums::newest).orElse(""));
    }

    private static boolean contracts(LockComparison comparison) {
        return comparison.migration().phase() == Phase.CONTRACT;
    }

    /** Nobody judges a frozen migration, so that the phase in which it was judged has to stay. */
    private static void reportPhase(LockComparison comparison, FrozenMigration line, Findings findings) {
        boolean contracts = contracts(comparison);
        findings.report(
                comparison.migration().version().location(),
                "`" + comparison.migration().simpleName() + "` was frozen as one that "
                        + (contracts ? "expands" : "contracts") + ", in line " + line.line() + " of `"
                        + comparison.file() + "`",
                contracts
                        ? "databases that have not run it yet would wait for it, and what follows relies on it"
                        : "databases that have not run it yet would run it on boot, while older releases still run",
                contracts ? "leave out `phase = Phase.CONTRACT`" : "@Migration(..., phase = Phase.CONTRACT)");
    }

    private static void reportMoved(LockComparison comparison, FrozenMigration former, Findings findings) {
        WrittenMigration migration = comparison.migration();
        findings.report(
                migration.version().location(),
                "`" + migration.simpleName() + "` was frozen as version " + former.version() + ", in line "
                        + former.line() + " of `" + comparison.file() + "`",
                "databases know a migration by its version: they would miss the old one, and run this one again",
                "version = " + VersionLiteral.of(former.version()));
    }
}
