package dev.pawl.testing;

import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.util.List;

/** The versions of a registry, ascending. */
final class Versions {

    private final MigrationRegistry registry;
    private final List<RegisteredMigration> migrations;

    Versions(MigrationRegistry registry) {
        this.registry = registry;
        this.migrations = registry.migrations();
    }

    static String label(RegisteredMigration migration) {
        return "migration " + migration.version() + " `" + migration.name() + "`";
    }

    List<RegisteredMigration> all() {
        return migrations;
    }

    List<RegisteredMigration> after(long version) {
        return migrations.stream()
                .filter(migration -> migration.version() > version)
                .toList();
    }

    RegisteredMigration get(long version) {
        return migrations.stream()
                .filter(migration -> migration.version() == version)
                .findAny()
                .orElseThrow(() -> unknown(version));
    }

    long newest() {
        return migrations.isEmpty() ? 0 : migrations.get(migrations.size() - 1).version();
    }

    /** The version before one, or 0. */
    long before(long version) {
        return migrations.stream()
                .mapToLong(RegisteredMigration::version)
                .filter(other -> other < version)
                .max()
                .orElse(0);
    }

    /** All up to a version, contracting ones too. */
    MigrationRegistry upTo(long version) {
        if (version != 0) {
            get(version);
        }
        return new PartOfRegistry(registry, "up to " + version, migration -> migration.version() <= version);
    }

    /** All up to a version, and of the later ones up to another those that expand. */
    MigrationRegistry expandedTo(long version, long later) {
        return new PartOfRegistry(
                registry,
                version + " expanded to " + later,
                migration -> migration.version() <= version
                        || (migration.version() <= later && migration.phase() == Phase.EXPAND));
    }

    /** All but the contracting migrations that have not run everywhere yet. */
    MigrationRegistry duringARollout() {
        return new PartOfRegistry(
                registry, "during a rollout", migration -> migration.phase() == Phase.EXPAND || migration.contracted());
    }

    private TestDatabaseException unknown(long version) {
        return new TestDatabaseException("there is no migration " + version + "\n  "
                + (migrations.isEmpty()
                        ? "there is none at all"
                        : "the oldest is " + label(migrations.get(0)) + ", the newest "
                                + label(migrations.get(migrations.size() - 1))));
    }
}
