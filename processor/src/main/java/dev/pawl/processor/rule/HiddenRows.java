package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;
import dev.pawl.processor.schema.CatalogueName;
import java.util.stream.Stream;

/** Row level security without a policy: nobody but the owner sees a row. */
final class HiddenRows implements Rule {

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.facts(Fact.Kind.HIDES_ROWS)
                .flatMap(fact -> fact.about() instanceof QualifiedName table ? Stream.of(table) : Stream.of())
                .filter(table -> act.isInUse(table.toString()))
                .filter(table -> !hasPolicy(act, table))
                .forEach(table -> findings.report(
                        act.location(),
                        "without a policy nobody but its owner sees a row of `" + table + "`",
                        "the application that runs finds the table empty, without an error",
                        "create the policies before, in the same transaction"));
    }

    private static boolean hasPolicy(WrittenAct act, QualifiedName table) {
        return act.all().get(act.all().size() - 1).after().users(CatalogueName.ofRelation(table)).stream()
                .anyMatch(object -> object.key().kind().equals("policy"));
    }
}
