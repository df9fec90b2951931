package dev.pawl.examples.benchmarks;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The logs of what is measured. */
final class Logs {

    /** Kept here because java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("dev.pawl"), Logger.getLogger("liquibase"), Logger.getLogger("org.flywaydb"));

    private Logs() {}

    /** Leaves out all but what goes wrong, since the tables are printed to the same place. */
    static void quiet() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
