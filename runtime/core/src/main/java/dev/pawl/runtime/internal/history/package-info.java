/**
 * Internal: the tables {@code schema_migrations} and {@code schema_migration_log}, their shape, reading and writing
 * them. Does not decide what has to run and does not begin or end transactions.
 */
@NullMarked
package dev.pawl.runtime.internal.history;

import org.jspecify.annotations.NullMarked;
