/** The kinds of steps, how they are run and recorded. */
@NullMarked
package dev.pawl.runtime.internal.step;

import org.jspecify.annotations.NullMarked;
