package dev.pawl.runtime.report;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How all migrations stand that the application or the database knows.
 *
 * @param migrations one entry per migration, ascending by version
 * @param runner who works on a migration that is begun and not finished, or did; null if there is none
 * @param fresh whether the database is fresh: it has no history and nothing of what the migrations make, or a run that
 *     began so has not come to its end. Then everything runs in version order, contracting migrations and a baseline too
 */
public record Status(
        List<MigrationStatus> migrations, @Nullable Runner runner, boolean fresh) {

    /** Keeps a copy of the list. */
    public Status {
        migrations = List.copyOf(migrations);
    }

    /**
     * Returns the migrations in one of some states.
     *
     * @param states the states
     */
    public List<MigrationStatus> in(MigrationState... states) {
        List<MigrationState> wanted = Arrays.asList(states);
        return migrations.stream()
                .filter(migration -> wanted.contains(migration.state()))
                .toList();
    }

    /** Returns one line per migration. */
    @Override
    public String toString() {
        return migrations.isEmpty()
                ? "no migrations"
                : migrations.stream()
                        .map(MigrationStatus::toString)
                        .collect(joining("\n", fresh ? "fresh: everything runs in version order\n" : "", ""));
    }
}
