package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.runtime.frozen.FrozenMigration;

/** A frozen migration that is not there any more. */
final class MissingMigration implements Rule {

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
        for (FrozenMigration gone : comparison.gone()) {
            findings.report(
                    comparison.migration().version().location(),
                    "migration " + gone.version() + " `" + gone.name() + "` is gone, which is frozen in line "
                            + gone.line() + " of `" + comparison.file() + "`",
                    "databases have it: they would hold what no migration has made, and new ones would lack it",
                    "take `" + gone.className() + "` back from version control, with its `@Migration`;\nif no database"
                            + " has it, delete line " + gone.line());
        }
    }
}
