/**
 * Findings: what they are, how they read, and the one place where they are handed to the compiler.
 *
 * <p>Knows javac's trees only as places to point at. What is wrong, and why, is known by the rules.
 */
@NullMarked
package dev.pawl.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
