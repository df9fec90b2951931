package dev.pawl.spring;

import dev.pawl.runtime.Migrator;

/**
 * A bean of this type does what is to be done on start instead of {@link Migrator#boot}, for each instance.
 */
@FunctionalInterface
public interface PawlMigrationStrategy {

    /**
     * Migrates, or whatever else is to be done.
     *
     * @param migrator the migrator of the instance
     */
    void migrate(Migrator migrator);
}
