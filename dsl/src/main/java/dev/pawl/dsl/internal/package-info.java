/** What the parts of the DSL share, and what the processor is told by it. */
@NullMarked
package dev.pawl.dsl.internal;

import org.jspecify.annotations.NullMarked;
