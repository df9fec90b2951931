package dev.pawl.runtime.report;

import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.registry.RegisteredMigration;

/**
 * A step that is being run.
 *
 * @param migration its migration
 * @param goingBack whether the migration is being undone
 * @param number its number in that direction, from 1
 * @param total how many steps there are in that direction
 * @param step what is run
 */
public record RunningStep(RegisteredMigration migration, boolean goingBack, int number, int total, Step step) {

    /** Returns for example {@code migration 7 `AddPriority`, step 2 of 3}. */
    @Override
    public String toString() {
        return migration.label() + ", " + position();
    }

    /** How messages name it within its migration. */
    public String position() {
        return "step " + number + " of " + total + (goingBack ? " of the way back" : "");
    }
}
