/**
 * One class per rule: the hazard that it looks for and what it says about it.
 *
 * <p>A rule asks about effects and the schema, not about operations, wherever it can, so that the next operation is
 * covered as it comes. What an operation does is not known here.
 */
@NullMarked
package dev.pawl.processor.rule;

import org.jspecify.annotations.NullMarked;
