/**
 * Takes {@code invokedynamic} out of a jar that runs for a second or two at a time: a JVM makes a class for each lambda and
 * code for each concatenation when it first meets them, which takes a compiler longer than what they do.
 */
@NullMarked
package dev.pawl.desugar;

import org.jspecify.annotations.NullMarked;
