package dev.pawl.runtime;

/**
 * What must hold for the rows that are there, or else a step fails: asked before the step is begun, so that nothing is
 * left behind.
 *
 * @param offenders what the rows are that stand in the way, for example {@code rows of `users` with no `email`}
 * @param query a query without parameters that returns one column of type {@code text}: a row for each row, or key,
 *     that stands in the way, naming it for people, for example {@code id=7}; names without a schema mean the schema
 *     of the {@link Migrator}
 * @param early whether it can be asked before the first step of the migration, because all that it names is there
 *     before; else it is asked right before its step
 */
public record Requirement(String offenders, String query, boolean early) {

    /**
     * Returns a requirement that can be asked before the first step of the migration.
     *
     * @param offenders what the rows are that stand in the way
     * @param query returns a row for each of them
     */
    public static Requirement early(String offenders, String query) {
        return new Requirement(offenders, query, true);
    }

    /**
     * Returns a requirement that can only be asked right before its step.
     *
     * @param offenders what the rows are that stand in the way
     * @param query returns a row for each of them
     */
    public static Requirement late(String offenders, String query) {
        return new Requirement(offenders, query, false);
    }
}
