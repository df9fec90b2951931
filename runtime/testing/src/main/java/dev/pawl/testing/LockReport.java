package dev.pawl.testing;

import static java.util.stream.Collectors.joining;

import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.util.List;

/**
 * The locks that the statements of a migration have taken on tables that were there before it. What lets everybody read
 * and write is left out.
 *
 * @param migration the migration
 * @param locks in the order in which they were taken
 */
public record LockReport(RegisteredMigration migration, List<ObservedLock> locks) {

    /**
     * One lock.
     *
     * @param step the number of the step that took it, from 1
     * @param steps how many steps the migration has
     * @param table the table
     * @param mode how strong it is
     * @param statement the statement that took it
     */
    public record ObservedLock(int step, int steps, String table, LockMode mode, String statement) {

        /** Returns one line, and the statement below it. */
        @Override
        public String toString() {
            return "step " + step + " of " + steps + ": " + mode.sql() + " on `" + table + "`\n  "
                    + statement.strip().replace("\n", "\n  ");
        }
    }

    /** Keeps a copy of the list. */
    public LockReport {
        locks = List.copyOf(locks);
    }

    /**
     * Returns the locks that are stronger than a mode.
     *
     * @param mode the mode
     */
    public List<ObservedLock> strongerThan(LockMode mode) {
        return locks.stream().filter(lock -> lock.mode().compareTo(mode) > 0).toList();
    }

    /** Returns the locks, each with its statement. */
    @Override
    public String toString() {
        return locks.isEmpty()
                ? Versions.label(migration) + " locks no table that was there before it"
                : Versions.label(migration) + lines(locks);
    }

    static String lines(List<ObservedLock> locks) {
        return locks.stream()
                .map(lock -> "\n  " + lock.toString().replace("\n", "\n  "))
                .collect(joining());
    }
}
