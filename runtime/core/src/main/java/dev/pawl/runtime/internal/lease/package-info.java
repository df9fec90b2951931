/**
 * Internal: the table {@code schema_migration_lease}, which lets one runner at a time work on a schema without an
 * advisory lock, and fences off one that was overtaken. Does not know what the holder does with it.
 */
@NullMarked
package dev.pawl.runtime.internal.lease;

import org.jspecify.annotations.NullMarked;
