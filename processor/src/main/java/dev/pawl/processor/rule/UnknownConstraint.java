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

/** A constraint that its table does not have. */
final class UnknownConstraint implements Rule {

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
                .filter(needed -> needed.kind() == Mention.Kind.CONSTRAINT)
                .filter(naming::isUnknown)
                .forEach(needed -> report(naming, needed, findings));
    }

    private static void report(Naming naming, Mention needed, Findings findings) {
        Table table = naming.before().table(needed.table());
        Set<String> constraints = table.constraints().keySet();
        boolean isIndex = table.indexes().containsKey(needed.name());
        findings.report(
                naming.written().origin().of(needed.name()),
                "table `" + table.name() + "` has no constraint `" + needed.name() + "`"
                        + (isIndex ? ", but an index of that name" : ""),
                constraints.isEmpty() ? "it has no constraint at all" : "it has " + Phrases.names(constraints),
                isIndex
                        ? Fix.code(Place.CALL, ".dropIndex(" + DslCode.string(needed.name()) + ")")
                        : NearMiss.of(needed.name(), constraints)
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
                .tableOfConstraint(needed.qualified())
                .map(table -> Fix.words("it belongs to another table: ")
                        .andCode(
                                Place.CALL,
                                DslCode.alterTable(table.name()) + ".dropConstraint(" + DslCode.string(needed.name())
                                        + ");"));
    }
}
