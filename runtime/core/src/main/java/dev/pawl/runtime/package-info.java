/**
 * Pawl's runtime: applies migrations that were checked and rendered while compiling.
 *
 * <p>Everything public in this package is meant for users or is called by generated code. Start at {@link
 * dev.pawl.runtime.Migrator}. The packages below {@code internal} are not for users and may change in any release.
 *
 * <p>What does not live here: anything that renders SQL, reads a migration class or needs more than {@code java.sql}.
 */
@NullMarked
package dev.pawl.runtime;

import org.jspecify.annotations.NullMarked;
