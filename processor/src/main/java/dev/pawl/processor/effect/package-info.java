/** What PostgreSQL does when a statement runs: locks, work, breakage, losses, and the rows that make it fail. */
@NullMarked
package dev.pawl.processor.effect;

import org.jspecify.annotations.NullMarked;
