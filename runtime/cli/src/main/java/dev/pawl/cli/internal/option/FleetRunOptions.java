package dev.pawl.cli.internal.option;

import dev.pawl.runtime.FleetBuilder;
import picocli.CommandLine.Option;

/** How a fleet is migrated. */
public final class FleetRunOptions {

    @Option(
            names = "--parallelism",
            paramLabel = "NUMBER",
            defaultValue = "4",
            order = 5,
            description = "How many schemas at once, by default 4.")
    int parallelism = 4;

    @Option(
            names = "--canary",
            paramLabel = "NUMBER",
            defaultValue = "1",
            order = 6,
            description = "How many one after the other first, by default 1; if one fails the others are left alone.")
    int canary = 1;

    @Option(
            names = "--stop-above",
            paramLabel = "PART",
            defaultValue = "0",
            order = 7,
            description = "Stop if more than this part fails, from 0 (the default) to 1.")
    double stopAbove;

    public void configure(FleetBuilder fleet) {
        fleet.parallelism(parallelism).canary(canary).stopAbove(stopAbove);
    }
}
