package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Fact;

/** A time limit for locks is turned off. */
final class EndlessLockWait implements Rule {

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.subjects(Fact.Kind.WAITS_FOR_EVER)
                .forEach(setting -> findings.report(
                        act.location(),
                        "nothing limits how long the statements that follow wait for a lock",
                        "while a statement waits for a strong lock, everybody else waits behind it",
                        "set a few seconds, and try again when they have passed: SET lock_timeout = '2s'"));
    }
}
