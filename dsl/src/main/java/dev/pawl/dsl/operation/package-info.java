/**
 * One record per operation: what a migration asked for, as plain values.
 *
 * <p>What PostgreSQL does with an operation (SQL, locks, the schema afterwards, the way back) is not said here but by
 * the handler of the same name in the processor. Record components hold the very objects that the migration passed in,
 * so that a finding can point at the place where a value was written.
 */
@NullMarked
package dev.pawl.dsl.operation;

import org.jspecify.annotations.NullMarked;
