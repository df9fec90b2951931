package dev.pawl.runtime.registry;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.plan.Checksums;

/**
 * One line of a {@link MigrationRegistry}: what is known about a migration without loading its plan.
 *
 * @param version the version, unique in the application
 * @param name the simple name of the migration's class
 * @param description what the migration is for, in the words of its author
 * @param phase whether it runs on boot or waits for {@link Migrator#contract()}
 * @param baseline whether it describes a database that was there before Pawl; such a migration runs on a fresh database
 *     only
 * @param checksums the checksums of what it does, as {@link Checksums#text} gives them
 * @param contracted whether it contracts and is known to have run in every database, so that what follows it relies on
 *     it: {@code -Apawl.contracted}
 * @param className the binary name of the migration's class
 */
public record RegisteredMigration(
        long version,
        String name,
        String description,
        Phase phase,
        boolean baseline,
        String checksums,
        boolean contracted,
        String className) {

    /** A migration of which it is not known that it has contracted every database, of a class without a package. */
    public RegisteredMigration(
            long version, String name, String description, Phase phase, boolean baseline, String checksums) {
        this(version, name, description, phase, baseline, checksums, false, name);
    }

    /** Returns what is written down of it when it runs: its checksum by the newest algorithm. */
    public String checksum() {
        return Checksums.of(checksums).newest();
    }

    /** How messages name a migration. */
    public String label() {
        return "migration " + version + " `" + name + "`";
    }
}
