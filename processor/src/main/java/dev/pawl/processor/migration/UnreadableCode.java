package dev.pawl.processor.migration;

import dev.pawl.processor.diagnostic.Location;

/**
 * Java that cannot be read while compiling.
 *
 * @param location the exact expression or statement
 * @param what what it is, for example {@code `if`} or {@code a call of `System.currentTimeMillis()`}
 * @param instead the nearest form that can be read
 */
public record UnreadableCode(Location location, String what, String instead) {}
