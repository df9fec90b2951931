package dev.pawl.runtime.report;

import static java.util.stream.Collectors.joining;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.time.Duration;
import java.util.List;

/**
 * What a run has done.
 *
 * @param action what was done to the migrations
 * @param migrations the migrations, in the order in which they were run; empty if there was nothing to do
 * @param waiting the contracting migrations that still wait for {@link Migrator#contract()}; not known, and so empty,
 *     after going down
 * @param notes what people should know of it, a line each
 */
public record MigrationReport(
        Action action, List<Run> migrations, List<RegisteredMigration> waiting, List<String> notes) {

    /**
     * A report of which there is no more to say.
     *
     * @param action what was done to the migrations
     * @param migrations the migrations, in the order in which they were run
     * @param waiting the contracting migrations that still wait
     */
    public MigrationReport(Action action, List<Run> migrations, List<RegisteredMigration> waiting) {
        this(action, migrations, waiting, List.of());
    }

    /** What was done to migrations. */
    public enum Action {
        /** They were run. */
        APPLIED("applied"),
        /** They were undone. */
        ROLLED_BACK("rolled back"),
        /** They were recorded without being run. */
        BASELINED("recorded as applied"),
        /** They were made right by hand and recorded as applied. */
        RESOLVED_AS_APPLIED("resolved as applied:"),
        /** They were made right by hand and recorded as rolled back. */
        RESOLVED_AS_ROLLED_BACK("resolved as rolled back:");

        private final String verb;

        Action(String verb) {
            this.verb = verb;
        }
    }

    /**
     * One migration of a run.
     *
     * @param version its version
     * @param name the simple name of its class
     * @param steps how many steps were run
     * @param duration how long they took
     */
    public record Run(long version, String name, int steps, Duration duration) {

        /** Returns the migration, its steps and how long they took. */
        @Override
        public String toString() {
            return version + " " + name + " (" + steps + (steps == 1 ? " step, " : " steps, ") + duration.toMillis()
                    + " ms)";
        }
    }

    /** Keeps copies of the lists. */
    public MigrationReport {
        migrations = List.copyOf(migrations);
        waiting = List.copyOf(waiting);
        notes = List.copyOf(notes);
    }

    /** Returns one line per migration, or that there was nothing to do, and the notes. */
    @Override
    public String toString() {
        String done = done();
        return notes.isEmpty() ? done : done + "\n" + String.join("\n", notes);
    }

    private String done() {
        String done = migrations.isEmpty()
                ? "nothing to do"
                : action.verb + " " + migrations.size() + (migrations.size() == 1 ? " migration" : " migrations")
                        + lines(migrations);
        return waiting.isEmpty()
                ? done
                : done + "\nwaiting to contract:"
                        + lines(waiting.stream()
                                .map(migration -> migration.version() + " " + migration.name())
                                .toList());
    }

    private static String lines(List<?> items) {
        return items.stream().map(item -> "\n  " + item).collect(joining());
    }
}
