package dev.pawl.dsl.operation;

import dev.pawl.dsl.Condition;
import dev.pawl.dsl.internal.OutsideChecksum;

/**
 * A question whose answer must be as expected where it is asked.
 *
 * @param condition what must hold
 * @param message what to say if it does not
 */
public record Ensure(Condition condition, @OutsideChecksum String message) implements Operation {}
