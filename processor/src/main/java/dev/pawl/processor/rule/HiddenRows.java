package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** Row level security without a policy: nobody but the owner sees a row. */
final class HiddenRows implements Rule {

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.subjects(Fact.Kind.HIDES_ROWS)
                .filter(act::isInUse)
                .filter(table -> !hasPolicy(act, table))
                .forEach(table -> findings.report(
                        act.location(),
                        "without a policy nobody but its owner sees a row of `" + table + "`",
                        "the application that runs finds the table empty, without an error",
                        "create the policies before, in the same transaction"));
    }

    private static boolean hasPolicy(WrittenAct act, String table) {
        return act.all().get(act.all().size() - 1).after().others().objects().values().stream()
                .anyMatch(object ->
                        object.kind().equals("policy") && object.name().endsWith(" on " + table));
    }
}
