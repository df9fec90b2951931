package dev.pawl.processor.effect;

import dev.pawl.runtime.plan.Work;
import org.jspecify.annotations.Nullable;

/**
 * Work proportional to the rows of a table, and what makes it necessary.
 *
 * @param work the work
 * @param culprit the part of the operation that makes it necessary; null when the operation as a whole does
 */
public record CausedWork(Work work, @Nullable Object culprit) {

    /** What is done. */
    public Work.Kind kind() {
        return work.kind();
    }

    /** The table. */
    public String table() {
        return work.table();
    }
}
