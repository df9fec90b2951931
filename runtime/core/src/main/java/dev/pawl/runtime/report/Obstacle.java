package dev.pawl.runtime.report;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.registry.RegisteredMigration;

/**
 * Rows that would make a migration fail, see {@link Migrator#obstacles}.
 *
 * @param migration the migration
 * @param step the step that would fail, from 1
 * @param text how many rows there are, what is wrong with them, and some of them, on lines of their own
 */
public record Obstacle(RegisteredMigration migration, int step, String text) {

    /** Returns the migration, the step and the rows. */
    @Override
    public String toString() {
        return migration.label() + ", step " + step + ": " + text;
    }
}
