/**
 * What becomes of a schema when a runner, its connections or the server die, and of the many runners that boot at once.
 * Sees of Pawl what applications see.
 */
package dev.pawl.runtime.crash;
