/** Where a connection comes from: options, environment, {@code pawl.properties}. Knows nothing of migrations. */
@NullMarked
package dev.pawl.cli.internal.connection;

import org.jspecify.annotations.NullMarked;
