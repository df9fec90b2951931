package dev.pawl.processor.rule;

import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.Allowance;
import dev.pawl.processor.migration.WrittenMigration;
import java.util.List;

/** An allowance of something that is no hazard. */
final class UnknownAllow implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkMigration(WrittenMigration migration, List<WrittenMigration> all, Findings findings) {
        migration.allowances().stream()
                .filter(allowance -> !hazards().contains(allowance.id()))
                .forEach(allowance -> report(allowance, findings));
    }

    private static void report(Allowance allowance, Findings findings) {
        boolean isMistake = Rules.all().stream().anyMatch(rule -> rule.id().equals(allowance.id()));
        if (isMistake) {
            findings.report(
                    allowance.idLocation(),
                    "`" + allowance.id() + "` cannot be allowed",
                    "it finds mistakes, not hazards: what it reports does not work, whatever the reason",
                    "delete the @Allow, and put right what the rule reports");
        } else {
            findings.report(
                    allowance.idLocation(),
                    "there is no rule `" + allowance.id() + "`",
                    null,
                    NearMiss.of(allowance.id(), hazards())
                            .map(meant -> "did you mean `" + meant + "`?")
                            .orElse("the id is what a finding shows in brackets, such as `dropped-column`"));
        }
    }

    private static List<String> hazards() {
        return Rules.all().stream().filter(Rule::isHazard).map(Rule::id).toList();
    }
}
