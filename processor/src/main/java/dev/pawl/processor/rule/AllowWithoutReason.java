package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;

/** An allowance that does not say why. */
final class AllowWithoutReason implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkMigration(WrittenMigration migration, List<WrittenMigration> all, Findings findings) {
        migration.allowances().stream()
                .filter(allowance -> allowance.because().isBlank())
                .forEach(allowance -> findings.report(
                        allowance.becauseLocation(),
                        "nothing says why `" + allowance.id() + "` is all right here",
                        "whoever reads this in a year has to know whether it still is",
                        "because = \"...\", a reason that can be checked, such as \"unused since release 2.3\""));
    }
}
