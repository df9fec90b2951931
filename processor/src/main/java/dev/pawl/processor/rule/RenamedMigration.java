package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.WrittenMigration;
import dev.pawl.runtime.frozen.FrozenMigration;

/** A migration that has the version of a frozen one, and another name. */
final class RenamedMigration implements Rule {

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
                .filter(line -> !comparison.isNamed(line))
                .ifPresent(line -> report(comparison, line, findings));
    }

    private static void report(LockComparison comparison, FrozenMigration line, Findings findings) {
        WrittenMigration migration = comparison.migration();
        String name = migration.simpleName();
        boolean isSame = comparison.doesSame(line);
        findings.report(
                isSame ? migration.location() : migration.version().location(),
                "version " + line.version() + " is frozen as `" + line.name() + "` in line " + line.line() + " of `"
                        + comparison.file() + "`, and is `" + name + "` here",
                isSame
                        ? "nobody can tell any more whether this is what was released"
                        : "it does something else: databases have the other one, and would take this one for done",
                isSame
                        ? "call it `" + line.name() + "` again; or, if the new name is to stay, write `"
                                + migration.qualifiedName() + "` into line " + line.line()
                        : "take `" + line.className() + "` back from version control, and give `" + name
                                + "` a version of its own: version = " + VersionLiteral.of(comparison.next()));
    }
}
