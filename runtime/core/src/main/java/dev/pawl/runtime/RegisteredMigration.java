package dev.pawl.runtime;

/**
 * One line of a {@link MigrationRegistry}: what is known about a migration without loading its plan.
 *
 * @param version the version, unique in the application
 * @param name the simple name of the migration's class
 * @param description what the migration is for, in the words of its author
 * @param phase whether it runs on boot or waits for {@link Migrator#contract()}
 * @param baseline whether it only describes a database that was there before Pawl; such a migration is never run
 * @param checksum lower-case hex SHA-256 over the canonical form of the migration's operations
 */
public record RegisteredMigration(
        long version, String name, String description, Phase phase, boolean baseline, String checksum) {

    /** How messages name a migration. */
    String label() {
        return "migration " + version + " `" + name + "`";
    }
}
