package dev.pawl.processor.rule;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.schema.Mention;
import dev.pawl.runtime.plan.LockMode;
import java.util.Map;
import java.util.Optional;

/** A change that leaves everything as it is, so that probably another object was meant. */
final class NeedlessChange implements Rule {

    @Override
    public void checkChange(Change change, Findings findings) {
        if (change.after().equals(change.before().schema())) {
            strongestLock(change).ifPresent(lock -> report(change, lock, findings));
        }
    }

    private static void report(Change change, Map.Entry<QualifiedName, LockMode> lock, Findings findings) {
        Mention last = change.mentions().needed().get(change.mentions().needed().size() - 1);
        findings.report(
                change.locationOf(last.name()),
                last.phrase() + " is already as this asks it to be",
                "it takes " + lock.getValue().sql() + " on `" + lock.getKey()
                        + "` and changes nothing; perhaps another one was meant",
                "leave it out, or name the one that was meant");
    }

    /** Empty for what changes rows instead of the schema, or for SQL of which nothing is known. */
    private static Optional<Map.Entry<QualifiedName, LockMode>> strongestLock(Change change) {
        return change.effects().stream()
                .flatMap(effects -> effects.locks().entrySet().stream())
                .filter(lock -> lock.getValue().compareTo(LockMode.ROW_EXCLUSIVE) > 0)
                .max(Map.Entry.comparingByValue());
    }
}
