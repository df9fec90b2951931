package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.change.Naming;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.OwnNames;
import java.util.List;

/** A table that no migration has made. */
final class UnknownTable implements Rule {

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
                .filter(needed -> needed.kind() == Mention.Kind.TABLE)
                .filter(naming::isUnknown)
                .forEach(needed -> report(naming, needed.name(), findings));
    }

    private static void report(Naming naming, String name, Findings findings) {
        List<String> tables = naming.before().schema().tables().keySet().stream()
                .map(QualifiedName::toString)
                .toList();
        String unqualified = name.substring(name.lastIndexOf('.') + 1);
        if (OwnNames.isOwn(unqualified)) {
            findings.report(
                    naming.written().origin().of(name),
                    "`" + unqualified + "` is Pawl's own, and no table of a migration",
                    "Pawl changes it by itself; other changes could make it repeat or leave out a migration",
                    "leave it alone: `pawl status`, `resolve` and `baseline` show and mend what it holds");
            return;
        }
        findings.report(
                naming.written().origin().of(name),
                "there is no table `" + name + "`",
                unqualified.equals(name)
                        ? "no migration up to this one creates it"
                        : "names are written without a schema: it is the one that the `Migrator` is given",
                NearMiss.of(unqualified, tables)
                        .map(Phrases::didYouMean)
                        .orElseGet(() -> Fix.words("create it first: db.createTable(" + DslCode.string(unqualified)
                                + ")...\nor, if it was there before Pawl, in the baseline migration")));
    }
}
