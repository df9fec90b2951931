package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.DropNotNull;
import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.Findings;

/** A column of which a file says that it takes nulls from now on. */
final class NullableColumn implements Rule {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        if (act.isInFile()
                && act.operation().orElse(null) instanceof DropNotNull dropped
                && act.isInUse(dropped.table())) {
            findings.report(
                    act.location(),
                    "`" + dropped.column() + "` of `" + dropped.table() + "` may be null from now on",
                    "the release that still runs reads it as one that never is",
                    "write no null into it before every release that runs can read one");
        }
    }
}
