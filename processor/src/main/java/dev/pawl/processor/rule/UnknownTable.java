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
import java.util.Optional;
import java.util.Set;

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
                .forEach(needed -> report(naming, needed.table(), findings));
    }

    private static void report(Naming naming, QualifiedName table, Findings findings) {
        String name = table.name();
        String unqualified = name.substring(name.lastIndexOf('.') + 1);
        if (table.schema() == null && OwnNames.isOwn(unqualified)) {
            findings.report(
                    naming.written().origin().of(name),
                    "`" + unqualified + "` is Pawl's own, and no table of a migration",
                    "Pawl changes it by itself; other changes could make it repeat or leave out a migration",
                    "leave it alone: `pawl status`, `resolve` and `baseline` show and mend what it holds");
            return;
        }
        findings.report(
                naming.written().origin().of(name),
                "there is no table `" + table + "`",
                unqualified.equals(name)
                        ? "no migration up to this one creates it"
                        : "a dot means nothing in a name: the schema of a table is named by itself",
                meant(naming, table.sibling(unqualified))
                        .orElseGet(() -> Fix.words("create it first: "
                                + DslCode.call("createTable", table.sibling(unqualified))
                                + ")...\nor, if it was there before Pawl, in the baseline migration")));
    }

    private static Optional<Fix> meant(Naming naming, QualifiedName table) {
        Set<QualifiedName> tables = naming.before().schema().tables().keySet();
        List<String> siblings = tables.stream()
                .filter(table::isSibling)
                .map(QualifiedName::name)
                .toList();
        return NearMiss.of(table.name(), siblings)
                .map(Phrases::didYouMean)
                .or(() -> tables.stream()
                        .filter(other -> other.name().equals(table.name()))
                        .findFirst()
                        .map(UnknownTable::elsewhere));
    }

    private static Fix elsewhere(QualifiedName table) {
        String schema = table.schema();
        return Fix.words("did you mean `" + table + "`, "
                + (schema == null
                        ? "which is in the schema that the migrations are applied to?"
                        : "which is db.schema(" + DslCode.string(schema) + ")..., or references(...).inSchema("
                                + DslCode.string(schema) + ")?"));
    }
}
