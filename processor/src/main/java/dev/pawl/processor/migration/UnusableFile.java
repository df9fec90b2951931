package dev.pawl.processor.migration;

import dev.pawl.processor.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file that a migration names, so that it cannot be used.
 *
 * @param location where the file is named, and the passage of it
 * @param problem what is wrong
 * @param why what follows from that
 * @param fix what to do
 */
public record UnusableFile(
        Location location, String problem, @Nullable String why, String fix) {}
