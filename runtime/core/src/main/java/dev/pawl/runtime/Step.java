package dev.pawl.runtime;

import java.util.List;

/** One unit of a plan: what is done and recorded together, and where a later run continues after a failure. */
public sealed interface Step permits TransactionStep, ConcurrentStep {

    /** Returns the SQL of this step, one statement per element, in order. */
    List<String> statements();

    /** Returns what must hold for this step to succeed. */
    List<Requirement> requirements();
}
