package dev.pawl.runtime.report;

import static java.util.stream.Collectors.joining;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.util.List;

/**
 * What a run would do now: exactly the SQL, step by step. Left out is only what Pawl writes into its own tables.
 *
 * @param goingBack whether migrations would be undone
 * @param fresh whether the database is fresh, so that everything runs in version order, contracting migrations and a
 *     baseline too; false when going back
 * @param preparation the statements that make or adopt Pawl's tables; empty if they are there
 * @param migrations what would run, in order
 * @param waiting the contracting migrations that would still wait for {@link Migrator#contract()}; not known, and so
 *     empty, when going back
 */
public record DryRun(
        boolean goingBack,
        boolean fresh,
        List<String> preparation,
        List<PlannedMigration> migrations,
        List<RegisteredMigration> waiting) {

    /**
     * One migration that would run.
     *
     * @param migration the migration
     * @param steps the steps that are left
     */
    public record PlannedMigration(RegisteredMigration migration, List<PlannedStep> steps) {

        /** Keeps a copy of the list. */
        public PlannedMigration {
            steps = List.copyOf(steps);
        }

        /** Returns the steps as a script. */
        @Override
        public String toString() {
            return "-- " + migration.version() + " " + migration.name() + ": " + migration.description() + "\n"
                    + steps.stream().map(PlannedStep::toString).collect(joining());
        }
    }

    /**
     * One step that would run.
     *
     * @param number its number in the migration, from 1
     * @param total how many steps the migration has in that direction
     * @param step the step itself, with its locks and requirements
     * @param statements the SQL, one statement per element, with the transaction around it if it has one
     */
    public record PlannedStep(int number, int total, Step step, List<String> statements) {

        /** Keeps a copy of the list. */
        public PlannedStep {
            statements = List.copyOf(statements);
        }

        /** Returns the statements as a script. */
        @Override
        public String toString() {
            return "-- step " + number + " of " + total + "\n" + script(statements);
        }
    }

    /** Keeps copies of the lists. */
    public DryRun {
        preparation = List.copyOf(preparation);
        migrations = List.copyOf(migrations);
        waiting = List.copyOf(waiting);
    }

    /** Returns everything as one script for psql. */
    @Override
    public String toString() {
        if (preparation.isEmpty() && migrations.isEmpty()) {
            return "-- nothing to do\n";
        }
        return (fresh ? "-- the database is fresh: everything runs in version order\n" : "")
                + (preparation.isEmpty() ? "" : "-- Pawl's tables\n" + script(preparation))
                + migrations.stream().map(PlannedMigration::toString).collect(joining());
    }

    private static String script(List<String> statements) {
        return statements.stream().map(statement -> statement + ";\n").collect(joining());
    }
}
