package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.RawSql;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.effect.CausedWork;
import dev.pawl.processor.effect.Effects;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Instead;
import dev.pawl.runtime.plan.LockMode;
import java.util.Map;
import java.util.Optional;

/** Work on the rows of a table while others wait for it, where no other rule knows the way around it. */
final class BlockingWork implements Rule {

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.operation() instanceof RawSql) {
            return; // each of its statements is asked about by itself
        }
        for (Effects effects : change.effects()) {
            effects.work().stream()
                    .filter(work -> Rules.all().stream().noneMatch(rule -> rule.answersFor(change, work)))
                    .findFirst()
                    .ifPresent(work -> lock(change, effects).ifPresent(lock -> report(change, work, lock, findings)));
        }
    }

    @Override
    public void checkAct(WrittenAct act, Findings findings) {
        Optional<Map.Entry<QualifiedName, LockMode>> lock = act.strongestLock();
        act.effects().work().stream()
                .filter(work -> lock.isPresent() && act.isInUse(work.table()))
                .findFirst()
                .ifPresent(work -> findings.report(
                        act.location(),
                        act.name() + " " + phrase(work, lock.orElseThrow()),
                        "the application waits for as long as that takes, which grows with the rows ("
                                + lock.orElseThrow().getValue().sql() + ")",
                        Instead.of(act, BlockingForms.instead(act))));
    }

    /** What a change does while others wait, for example {@code rewrites `users` while nobody can use it}. */
    static Optional<String> of(Change change) {
        return change.effects().stream()
                .filter(effects -> !effects.work().isEmpty())
                .flatMap(effects ->
                        lock(change, effects).map(lock -> phrase(effects.work().get(0), lock)).stream())
                .findFirst();
    }

    /** The strongest lock on a table in use that is held meanwhile, if it blocks writers. */
    private static Optional<Map.Entry<QualifiedName, LockMode>> lock(Change change, Effects effects) {
        return effects.locks().entrySet().stream()
                .filter(lock -> lock.getValue().blocksWriters())
                .filter(lock -> change.before().isInUse(lock.getKey()))
                .max(Map.Entry.comparingByValue());
    }

    private static void report(
            Change change, CausedWork work, Map.Entry<QualifiedName, LockMode> lock, Findings findings) {
        findings.report(
                change.locationOf(work.culprit()),
                "this " + phrase(work, lock),
                "the application waits for as long as that takes, which grows with the rows ("
                        + lock.getValue().sql() + ")",
                "there is no form of it that blocks nobody; do it while nobody uses `" + lock.getKey()
                        + "`, saying so:\n@Allow(value = \"blocking-work\", because = \"...\")");
    }

    private static String phrase(CausedWork work, Map.Entry<QualifiedName, LockMode> lock) {
        String table = lock.getKey().equals(work.table()) ? "it" : "`" + lock.getKey() + "`";
        String verb = switch (work.kind()) {
            case SAMPLE -> "reads a sample of";
            case SCAN -> "reads all of";
            case INDEX_BUILD -> "builds an index of";
            case REWRITE, UNKNOWN -> "rewrites";
        };
        return verb + " `" + work.table() + "` while nobody can "
                + (lock.getValue().blocksReaders() ? "use " : "write to ") + table;
    }
}
