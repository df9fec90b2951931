package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.reader.Held;
import java.util.Set;

/** Strong locks on several tables in one transaction. */
final class SeveralLockedTables implements Rule {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        Set<QualifiedName> held = act.act().held().locks().keySet();
        Held.strongLocks(act.effects(), act.act().before().with(act.act().after())).keySet().stream()
                .filter(table -> !held.isEmpty() && !held.contains(table))
                .findFirst()
                .ifPresent(table -> findings.report(
                        act.location(),
                        act.name() + " locks `" + table + "` while "
                                + Phrases.names(held.stream()
                                        .map(QualifiedName::toString)
                                        .toList()) + " stays locked",
                        "transactions of the application that take them in another order wait for each other, and one of them"
                                + " fails (40P01)",
                        "lock one table in a transaction: "
                                + (act.isInFile()
                                        ? "in files of their own, or with a COMMIT between them"
                                        : "a db.sql(...) for each")));
    }
}
