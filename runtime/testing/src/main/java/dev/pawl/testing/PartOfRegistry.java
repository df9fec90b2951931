package dev.pawl.testing;

import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.plan.SourceFile;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Some migrations of a registry, as an older version of the application had them.
 *
 * @param whole the registry
 * @param name what sets this part apart from others
 * @param selection which migrations belong to it
 */
record PartOfRegistry(MigrationRegistry whole, String name, Predicate<RegisteredMigration> selection)
        implements MigrationRegistry {

    @Override
    public int minimumPostgres() {
        return whole.minimumPostgres();
    }

    @Override
    public @Nullable String schema() {
        return whole.schema();
    }

    @Override
    public List<String> otherSchemas() {
        return whole.otherSchemas();
    }

    @Override
    public String fingerprint() {
        return whole.fingerprint() + "-" + name.replace(' ', '-');
    }

    @Override
    public List<RegisteredMigration> migrations() {
        return whole.migrations().stream().filter(selection).toList();
    }

    @Override
    public List<SourceFile> files() {
        return whole.files();
    }

    @Override
    public MigrationPlan plan(long version) {
        return whole.plan(version);
    }
}
