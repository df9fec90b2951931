/**
 * The lock file: which migrations were released, and what they did then. The compiler and the command line read and
 * write it; nothing here is used when migrations run.
 */
@NullMarked
package dev.pawl.runtime.frozen;

import org.jspecify.annotations.NullMarked;
