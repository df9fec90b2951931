package dev.pawl.examples.benchmarks;

import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.util.List;

/** A registry as it was when the application had only some of its migrations. */
final class FirstMigrations implements MigrationRegistry {

    private final MigrationRegistry all;
    private final List<RegisteredMigration> migrations;

    FirstMigrations(MigrationRegistry all, long newest) {
        this.all = all;
        this.migrations = all.migrations().stream()
                .filter(migration -> migration.version() <= newest)
                .toList();
    }

    @Override
    public int minimumPostgres() {
        return all.minimumPostgres();
    }

    @Override
    public String fingerprint() {
        return Fingerprints.of(migrations);
    }

    @Override
    public List<RegisteredMigration> migrations() {
        return migrations;
    }

    @Override
    public MigrationPlan plan(long version) {
        return all.plan(version);
    }
}
