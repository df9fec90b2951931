/** The steps of a migration, forward and back. */
@NullMarked
package dev.pawl.processor.plan;

import org.jspecify.annotations.NullMarked;
