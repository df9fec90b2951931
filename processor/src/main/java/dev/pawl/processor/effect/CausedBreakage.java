package dev.pawl.processor.effect;

import dev.pawl.runtime.plan.Breakage;
import org.jspecify.annotations.Nullable;

/**
 * Something that the running application does and can no longer do, and what is to blame.
 *
 * @param breakage what it is
 * @param culprit the part of the operation that does it; null when the operation as a whole does
 */
public record CausedBreakage(Breakage breakage, @Nullable Object culprit) {

    /** Whose statements fail. */
    public Breakage.Kind kind() {
        return breakage.kind();
    }

    /** The object that they use. */
    public String subject() {
        return breakage.subject();
    }
}
