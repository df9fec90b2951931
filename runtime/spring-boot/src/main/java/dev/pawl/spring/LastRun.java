package dev.pawl.spring;

import dev.pawl.runtime.report.MigrationReport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instance did when the application started.
 *
 * @param begin when it began
 * @param end when it was done, or had failed
 * @param applied the migrations that it ran
 * @param error why it failed, or null
 */
public record LastRun(
        Instant begin,
        Instant end,
        List<Applied> applied,
        @Nullable String error) {

    /**
     * A migration that was run.
     *
     * @param version its version
     * @param name the simple name of its class
     * @param steps how many steps were run
     * @param milliseconds how long they took
     */
    public record Applied(long version, String name, int steps, long milliseconds) {}

    /** Keeps a copy of the list. */
    public LastRun {
        applied = List.copyOf(applied);
    }

    static List<Applied> applied(MigrationReport report) {
        return report.migrations().stream()
                .map(run -> new Applied(
                        run.version(), run.name(), run.steps(), run.duration().toMillis()))
                .toList();
    }
}
