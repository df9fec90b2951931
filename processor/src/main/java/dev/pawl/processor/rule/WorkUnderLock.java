package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;
import dev.pawl.runtime.plan.LockMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Work on rows while a lock of an earlier statement of the same transaction is held. */
final class WorkUnderLock implements Rule {

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        Optional<Map.Entry<QualifiedName, LockMode>> held =
                act.act().held().locks().entrySet().stream().max(Map.Entry.comparingByValue());
        // what works under a lock of its own is blocking-work anyway
        if (held.isPresent() && act.strongestLock().isEmpty() && worksOnRows(act)) {
            QualifiedName table = held.get().getKey();
            findings.report(
                    act.location(),
                    act.name() + " works on rows while `" + table + "` is still locked by an earlier statement",
                    (held.get().getValue().blocksReaders() ? "nobody can use `" : "nobody can write to `") + table
                            + "` until the transaction ends ("
                            + held.get().getValue().sql() + ")",
                    "put it into a transaction of its own: "
                            + (act.isInFile()
                                    ? "another file, or behind a COMMIT"
                                    : "a db.sql(...) or an operation behind this one"));
        }
    }

    private static boolean worksOnRows(WrittenAct act) {
        return act.effects().work().stream().anyMatch(work -> act.isInUse(work.table()))
                || Stream.of(Fact.Kind.CHANGES_ALL, Fact.Kind.CHANGES_MANY)
                        .flatMap(act::subjects)
                        .anyMatch(act::isInUse);
    }
}
