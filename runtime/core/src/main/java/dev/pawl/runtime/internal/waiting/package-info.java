/** Internal: how time is let pass between tries. Knows neither databases nor migrations. */
@NullMarked
package dev.pawl.runtime.internal.waiting;

import org.jspecify.annotations.NullMarked;
