/**
 * Writes what the runtime needs: the registry, one plan class per migration, the service entry and the SQL files for
 * reviewers. Decides nothing; everything that it writes was planned before.
 */
@NullMarked
package dev.pawl.processor.generate;

import org.jspecify.annotations.NullMarked;
