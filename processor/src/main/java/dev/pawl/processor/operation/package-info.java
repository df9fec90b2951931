/**
 * What PostgreSQL does with each operation: one handler per operation, the effects of the statements that it emits, and
 * the planner that makes steps of them.
 *
 * <p>Whether an effect is acceptable is not decided here but by the rules.
 */
@NullMarked
package dev.pawl.processor.operation;

import org.jspecify.annotations.NullMarked;
