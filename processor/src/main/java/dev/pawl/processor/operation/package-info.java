/**
 * What PostgreSQL does with each operation: one handler per operation, with the names that it needs, the effects of the
 * statements that it emits, the catalogue afterwards and the way back.
 *
 * <p>Whether an effect is acceptable is not decided here but by the rules.
 */
@NullMarked
package dev.pawl.processor.operation;

import org.jspecify.annotations.NullMarked;
