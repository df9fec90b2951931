package dev.pawl.spring.actuate;

import dev.pawl.runtime.report.MigrationStatus;
import dev.pawl.runtime.report.Runner;
import dev.pawl.spring.LastRun;
import dev.pawl.spring.RunningWork;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the endpoint {@code pawl} answers.
 *
 * @param instances each instance by its name
 */
public record PawlDescription(Map<String, Instance> instances) {

    /**
     * One instance.
     *
     * @param mode what it does on start
     * @param state where the start is
     * @param schema the schema that it migrates
     * @param fresh whether the database is fresh, so that everything runs in version order
     * @param error why the database cannot be asked, or null; then counts and lists are empty
     * @param counts how many migrations there are in each state
     * @param newest the newest migration that is applied, or null
     * @param unfinished the migrations that are neither applied nor waiting for their turn to contract
     * @param waitingForContract the contracting migrations that wait
     * @param running what this application is doing now, or null
     * @param runner who works on the schema, in this application or elsewhere, or null
     * @param lastRun what was done on start, or null if that is not over
     */
    public record Instance(
            String mode,
            String state,
            String schema,
            boolean fresh,
            @Nullable String error,
            Map<String, Long> counts,
            @Nullable Migration newest,
            List<Migration> unfinished,
            List<Migration> waitingForContract,
            @Nullable RunningWork running,
            @Nullable Runner runner,
            @Nullable LastRun lastRun) {}

    /**
     * One migration.
     *
     * @param version its version
     * @param name the simple name of its class, or null if only the database knows it
     * @param description what it is for
     * @param phase {@code expand} or {@code contract}, or null if that is not known
     * @param state how it stands
     * @param stepsDone how many of its steps are done
     * @param stepsTotal how many there are, or 0 if it was not begun
     * @param appliedAt when it was applied, or null
     * @param appliedBy who applied it, or null
     * @param error why it failed, or null
     * @param waitingSince since when it waits to contract, or null
     * @param contractedEverywhere whether the application was compiled knowing that it has run everywhere
     */
    public record Migration(
            long version,
            @Nullable String name,
            @Nullable String description,
            @Nullable String phase,
            String state,
            int stepsDone,
            int stepsTotal,
            @Nullable Instant appliedAt,
            @Nullable String appliedBy,
            @Nullable String error,
            @Nullable Instant waitingSince,
            boolean contractedEverywhere) {

        static Migration of(MigrationStatus status) {
            return new Migration(
                    status.version(),
                    status.name(),
                    status.description(),
                    status.phase() == null ? null : Words.lower(status.phase()),
                    status.state().toString(),
                    status.stepsDone(),
                    status.stepsTotal(),
                    status.appliedAt(),
                    status.appliedBy(),
                    status.error(),
                    status.waitingSince(),
                    status.contracted());
        }
    }

    /**
     * Everything about one instance.
     *
     * @param error why the database cannot be asked, or null
     * @param migrations all migrations, ascending by version
     * @param plan the migrations that would run now, each with the SQL of its steps
     */
    public record Details(@Nullable String error, List<Migration> migrations, List<Planned> plan) {}

    /**
     * A migration that would run.
     *
     * @param version its version
     * @param name the simple name of its class
     * @param steps the SQL of each step that is left
     */
    public record Planned(long version, String name, List<List<String>> steps) {}
}
