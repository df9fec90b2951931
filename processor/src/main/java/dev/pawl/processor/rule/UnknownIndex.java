package dev.pawl.processor.rule;

import dev.pawl.processor.change.Naming;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.Table;
import java.util.Optional;
import java.util.Set;

/** An index that its table does not have. */
final class UnknownIndex implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public boolean isNeededToReplay() {
        return true;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        naming.mentions().needed().stream()
                .filter(needed -> needed.kind() == Mention.Kind.INDEX)
                .filter(naming::isUnknown)
                .forEach(needed -> report(naming, needed, findings));
    }

    private static void report(Naming naming, Mention needed, Findings findings) {
        Table table = naming.before().table(needed.table());
        Set<String> indexes = table.indexes().keySet();
        boolean isConstraint = table.constraints().containsKey(needed.name());
        findings.report(
                naming.written().origin().of(needed.name()),
                "table `" + table.name() + "` has no index `" + needed.name() + "`"
                        + (isConstraint ? ", but a constraint of that name" : ""),
                isConstraint
                        ? "the index of a primary key or unique constraint goes with its constraint (2BP01)"
                        : indexes.isEmpty() ? "it has no index at all" : "it has " + Phrases.names(indexes),
                isConstraint
                        ? Fix.code(Place.CALL, ".dropConstraint(" + DslCode.string(needed.name()) + ")")
                        : NearMiss.of(needed.name(), indexes)
                                .map(Phrases::didYouMean)
                                .or(() -> elsewhere(naming, needed))
                                .orElseGet(
                                        () -> Fix.words("look up its name, or leave the call out if it is gone already")
                                                .meaning(Place.CALL, "")));
    }

    private static Optional<Fix> elsewhere(Naming naming, Mention needed) {
        return naming.before()
                .schema()
                .names()
                .tableOfIndex(needed.qualified())
                .map(table -> Fix.words("it belongs to another table: ")
                        .andCode(
                                Place.CALL,
                                DslCode.alterTable(table.name()) + ".dropIndex(" + DslCode.string(needed.name())
                                        + ");"));
    }
}
