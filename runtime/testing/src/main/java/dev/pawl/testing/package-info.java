/**
 * Migrated PostgreSQL databases for tests, and tests of the migrations themselves.
 *
 * <p>Start at {@link dev.pawl.testing.PawlTest}, or without JUnit at {@link dev.pawl.testing.TestDatabases}. What
 * migrates is {@code pawl-runtime}; what lives here starts servers, copies databases and compares catalogues.
 */
@NullMarked
package dev.pawl.testing;

import org.jspecify.annotations.NullMarked;
