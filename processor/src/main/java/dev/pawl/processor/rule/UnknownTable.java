package dev.pawl.processor.rule;

import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.operation.Mention;
import dev.pawl.processor.operation.Naming;
import java.util.Collection;

/** A table that no migration has made. */
final class UnknownTable implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        naming.mentions().needed().stream()
                .filter(needed -> needed.kind() == Mention.Kind.TABLE)
                .filter(needed -> naming.isUnknown(needed))
                .findFirst()
                .ifPresent(needed -> report(naming, needed, findings));
    }

    private static void report(Naming naming, Mention needed, Findings findings) {
        Collection<String> tables = naming.before().schema().tables().keySet();
        findings.report(
                naming.written().origin().of(needed.name()),
                "there is no table `" + needed.name() + "`",
                "no migration up to this one creates it",
                NearMiss.of(needed.name(), tables)
                        .map(meant -> "did you mean `" + meant + "`?")
                        .orElse("create it first: db.createTable(\"" + needed.name() + "\")"
                                + ", or describe it in a baseline migration"));
    }
}
