package dev.pawl.processor.migration;

import dev.pawl.processor.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * Java that cannot be read while compiling.
 *
 * @param location the exact expression or statement
 * @param what what it is, for example {@code `if`} or {@code a call of `System.currentTimeMillis()`}
 * @param why why it cannot be read; null where the reason is that bodies are not run
 * @param instead the nearest form that can be read
 */
public record UnreadableCode(
        Location location, String what, @Nullable String why, String instead) {}
