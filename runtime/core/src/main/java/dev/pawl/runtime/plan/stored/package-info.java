/** Plans as they are stored: the file of a registry, and how each kind of step is written and read. */
@NullMarked
package dev.pawl.runtime.plan.stored;

import org.jspecify.annotations.NullMarked;
