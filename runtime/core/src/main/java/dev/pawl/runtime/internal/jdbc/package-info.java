/**
 * Internal: one connection and the text that is sent over it. Knows nothing of migrations.
 *
 * <p>No {@link java.sql.PreparedStatement} anywhere: pgjdbc turns one that is used often into a named statement on the
 * server, which a pooler in transaction mode loses. Values are quoted by {@link Quote} instead.
 */
@NullMarked
package dev.pawl.runtime.internal.jdbc;

import org.jspecify.annotations.NullMarked;
