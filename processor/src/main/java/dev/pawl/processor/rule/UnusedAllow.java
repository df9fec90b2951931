package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.Allowance;
import java.util.List;

/** An allowance that nothing made use of. */
final class UnusedAllow implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkAllowances(List<Allowance> unused, Findings findings) {
        unused.stream()
                .filter(allowance -> isHazard(allowance.id()))
                .forEach(allowance -> findings.report(
                        allowance.idLocation(),
                        "`" + allowance.id() + "` is allowed, but does not occur here",
                        "an allowance that is left lying about lets the next one through unseen",
                        "delete the @Allow"));
    }

    private static boolean isHazard(String id) {
        return Rules.all().stream()
                .anyMatch(rule -> rule.isHazard() && rule.id().equals(id));
    }
}
