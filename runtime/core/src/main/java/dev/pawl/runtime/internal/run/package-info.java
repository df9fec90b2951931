/** Runs of migrations: forward, back, and what is looked at before. */
@NullMarked
package dev.pawl.runtime.internal.run;

import org.jspecify.annotations.NullMarked;
