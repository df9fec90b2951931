package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;

/** A migration that cannot be undone and does not say why that is acceptable. */
final class IrreversibleWithoutReason implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkMigration(WrittenMigration migration, List<WrittenMigration> all, Findings findings) {
        migration
                .irreversible()
                .filter(reason -> reason.value().isBlank())
                .ifPresent(reason -> findings.report(
                        reason.location(),
                        "nothing says why `" + migration.simpleName() + "` need not be undone",
                        "the reason is shown to whoever tries to roll it back, at a bad moment",
                        "@Irreversible(because = \"...\"), a reason that can be checked"));
    }
}
