/**
 * Internal: what a change of many rows in batches needs to know: the key along which it goes, how far it is, how many rows to take
 * at once, and whether the database has enough to do. Does not change any.
 */
@NullMarked
package dev.pawl.runtime.internal.batches;

import org.jspecify.annotations.NullMarked;
