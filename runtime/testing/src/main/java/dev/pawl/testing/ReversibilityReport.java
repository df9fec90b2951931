package dev.pawl.testing;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How migrations went up, down and up again.
 *
 * @param trials one per migration, ascending by version
 */
public record ReversibilityReport(List<Trial> trials) {

    /** How it went. */
    public enum Outcome {
        /** Down restored the catalogue, and up made the same again. */
        REVERSIBLE,
        /** Down leaves something, as it was allowed to; up made the same again. */
        INCOMPLETE,
        /** The migration says that there is no way back; it was only run. */
        IRREVERSIBLE,
        /** A baseline has no way back. */
        BASELINE,
        /** It failed, or down left something over, or up made something else the second time. */
        BROKEN,
        /** An earlier migration could not be run. */
        NOT_REACHED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One migration.
     *
     * @param version its version
     * @param name the simple name of its class
     * @param outcome how it went
     * @param up how long the first way up took; zero if it was not gone
     * @param down how long the way back took
     * @param upAgain how long the second way up took
     * @param details why it cannot be undone, or what is wrong: a line for each object
     */
    public record Trial(
            long version,
            String name,
            Outcome outcome,
            Duration up,
            Duration down,
            Duration upAgain,
            List<String> details) {

        /** Keeps a copy of the list. */
        public Trial {
            details = List.copyOf(details);
        }

        String label() {
            return "migration " + version + " `" + name + "`";
        }
    }

    /** Keeps a copy of the list. */
    public ReversibilityReport {
        trials = List.copyOf(trials);
    }

    /** Says whether every migration that claims to have a way back has one. */
    public boolean passes() {
        return in(Outcome.BROKEN).isEmpty();
    }

    /**
     * Returns the migrations that went a certain way.
     *
     * @param outcome how they went
     */
    public List<Trial> in(Outcome outcome) {
        return trials.stream().filter(trial -> trial.outcome() == outcome).toList();
    }

    /** Returns a table, with what is wrong below each migration. */
    @Override
    public String toString() {
        int names = trials.stream().mapToInt(trial -> trial.name().length()).reduce(4, Math::max);
        int versions = trials.stream()
                .mapToInt(trial -> String.valueOf(trial.version()).length())
                .reduce(7, Math::max);
        String format = "%-" + versions + "s  %-" + names + "s  %-12s  %8s  %8s  %8s";
        return String.format(Locale.ROOT, format, "version", "name", "outcome", "up", "down", "up again")
                        .stripTrailing()
                + trials.stream().map(trial -> "\n" + line(format, trial)).collect(joining())
                + "\n" + summary();
    }

    private static String line(String format, Trial trial) {
        String line = String.format(
                Locale.ROOT,
                format,
                trial.version(),
                trial.name(),
                trial.outcome(),
                millis(trial.up()),
                millis(trial.down()),
                millis(trial.upAgain()));
        return line.stripTrailing()
                + trial.details().stream()
                        .map(detail -> "\n    " + detail.strip().replace("\n", "\n    "))
                        .collect(joining());
    }

    private static String millis(Duration duration) {
        return duration.isZero() ? "" : duration.toMillis() + " ms";
    }

    private String summary() {
        return trials.size()
                + (trials.size() == 1 ? " migration" : " migrations")
                + List.of(Outcome.values()).stream()
                        .filter(outcome -> !in(outcome).isEmpty())
                        .map(outcome -> ", " + in(outcome).size() + " " + outcome)
                        .collect(joining());
    }
}
