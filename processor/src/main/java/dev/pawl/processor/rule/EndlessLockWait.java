package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Severity;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.reader.Act;
import dev.pawl.processor.reader.Fact;
import dev.pawl.processor.reader.Held;
import java.util.List;

/** A time limit for locks is turned off, or so long that it limits nothing. */
final class EndlessLockWait implements Rule {

    /** Whoever has waited that long for a page has gone. */
    private static final long LONGEST = 30_000;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        act.subjects(Fact.Kind.LIMITS_LOCK_WAIT).findFirst().ifPresent(limit -> {
            if (limit.isEmpty() ? isFollowedByLock(act) : limit.equals("0")) {
                report(act, "nothing limits how long the statements that follow wait for a lock", findings);
            } else if (!limit.isEmpty() && Long.parseLong(limit) > LONGEST) {
                report(
                        act,
                        "the statements that follow may wait " + Long.parseLong(limit) / 1000 + " s for a lock",
                        findings);
            }
        });
    }

    private static void report(WrittenAct act, String headline, Findings findings) {
        findings.report(
                act.location(),
                headline,
                "while a statement waits for a strong lock, everybody else waits behind it",
                "set a few seconds, and try again when they have passed: SET lock_timeout = '2s'");
    }

    /** What is taken back at the end does no harm. */
    private static boolean isFollowedByLock(WrittenAct act) {
        List<Act> later =
                act.all().subList(act.all().indexOf(act.act()) + 1, act.all().size());
        for (Act each : later) {
            if (each.deed().is(Fact.Kind.LIMITS_LOCK_WAIT)) {
                return false;
            } else if (!Held.strongLocks(each.deed().effects(), each.before()).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
