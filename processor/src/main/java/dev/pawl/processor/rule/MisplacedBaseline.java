package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;
import java.util.Optional;

/** A baseline that is not the beginning of the history. */
final class MisplacedBaseline implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkMigration(WrittenMigration migration, List<WrittenMigration> all, Findings findings) {
        Optional<WrittenMigration> first =
                all.stream().findFirst().filter(each -> !each.qualifiedName().equals(migration.qualifiedName()));
        if (migration.baseline() && first.isPresent()) {
            report(migration, first.get(), findings);
        }
    }

    private static void report(WrittenMigration migration, WrittenMigration first, Findings findings) {
        boolean isSecond = first.baseline();
        findings.report(
                migration.version().location(),
                "baseline `" + migration.simpleName() + "` comes after "
                        + (isSecond ? "another baseline, `" : "migration `") + first.simpleName() + "`",
                "a baseline describes what was there before Pawl, and everything else follows it",
                isSecond
                        ? "describe the whole database in `" + first.simpleName() + "`"
                        : "give it a version below " + first.version().value() + ", that of `" + first.simpleName()
                                + "`");
    }
}
