package dev.pawl.processor.migration;

import dev.pawl.processor.diagnostic.Location;

/**
 * A value that the DSL does not take.
 *
 * @param location the argument, or the call when no argument is to blame alone
 * @param problem what the DSL said about it
 */
public record InvalidArgument(Location location, String problem) {}
