package dev.pawl.runtime.report;

import static java.util.stream.Collectors.joining;

import dev.pawl.runtime.Fleet;
import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run of a {@link Fleet} has done.
 *
 * @param targets one entry per schema, in the order in which they were given
 */
public record FleetReport(List<Target> targets) {

    private static final int SHOWN = 20;

    /** What became of a schema. */
    public enum Outcome {
        /** There was nothing to do. */
        UP_TO_DATE("up to date"),
        /** Its migrations were run. */
        MIGRATED("migrated"),
        /** It could not be migrated; the next run tries it again. */
        FAILED("failed"),
        /**
         * Something is pending: it was only looked at, or it was left alone because too many others had failed, and the
         * next run goes on with it.
         */
        NOT_RUN("not run");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    /**
     * One schema.
     *
     * @param name the name of its database and of itself, {@code database/schema}
     * @param outcome what became of it
     * @param report what was done, if it was migrated
     * @param failure why it failed, if it did, or what is pending, if it was only looked at
     */
    public record Target(
            String name,
            Outcome outcome,
            @Nullable MigrationReport report,
            @Nullable MigrationException failure) {}

    /** Keeps a copy of the list. */
    public FleetReport {
        targets = List.copyOf(targets);
    }

    /**
     * Returns the schemas with an outcome.
     *
     * @param outcome the outcome
     */
    public List<Target> with(Outcome outcome) {
        return targets.stream().filter(target -> target.outcome() == outcome).toList();
    }

    /**
     * Throws if any schema failed or was not run, for a process whose exit code counts.
     *
     * @throws MigrationException saying which ones
     */
    public FleetReport orThrow() {
        if (with(Outcome.FAILED).isEmpty() && with(Outcome.NOT_RUN).isEmpty()) {
            return this;
        }
        throw new Explanation(Reason.FLEET, "not all of the fleet is migrated")
                .fact(toString())
                .fix("remove the causes and run it again; what is done already is skipped")
                .exception();
    }

    /** Returns how many there are of each outcome, and the failures. */
    @Override
    public String toString() {
        List<Target> failed = with(Outcome.FAILED);
        String counts = Arrays.stream(Outcome.values())
                .filter(outcome -> !with(outcome).isEmpty())
                .map(outcome -> with(outcome).size() + " " + outcome.words)
                .collect(joining(", "));
        String failures = failed.stream().limit(SHOWN).map(FleetReport::line).collect(joining());
        return targets.size() + " schemas: " + (counts.isEmpty() ? "none" : counts) + failures
                + (failed.size() > SHOWN ? "\n  and " + (failed.size() - SHOWN) + " more" : "");
    }

    private static String line(Target target) {
        String message =
                target.failure() == null ? "" : String.valueOf(target.failure().getMessage());
        return "\n  " + target.name() + ": " + message.replace("\n", "\n    ");
    }
}
