package dev.pawl.processor.operation;

import dev.pawl.runtime.plan.LockMode;
import java.util.Map;
import java.util.Set;

/**
 * What a statement really did to tables that existed before it.
 *
 * @param locks the strongest lock on each table
 * @param rewritten the tables that were written anew
 * @param indexed the tables that got an index built, without being rewritten
 * @param scanned the tables that were read as a whole
 */
public record Observation(
        Map<String, LockMode> locks, Set<String> rewritten, Set<String> indexed, Set<String> scanned) {}
