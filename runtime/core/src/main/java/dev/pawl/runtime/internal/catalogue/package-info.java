/** Internal: what PostgreSQL's catalogue says there is. Knows nothing of migrations. */
@NullMarked
package dev.pawl.runtime.internal.catalogue;

import org.jspecify.annotations.NullMarked;
