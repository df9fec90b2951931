package dev.pawl.runtime.registry;

import dev.pawl.runtime.plan.MigrationPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A registry that was looked for, not named; whether all of them were found is asked when it matters. */
public final class FoundRegistry implements MigrationRegistry {

    private final MigrationRegistry registry;
    private final ClassLoader loader;
    private volatile boolean complete;

    public FoundRegistry(MigrationRegistry registry, ClassLoader loader) {
        this.registry = registry;
        this.loader = loader;
    }

    /** Refuses to go on without migrations that are there. Costs some milliseconds, so a boot with nothing to do does not ask. */
    public static void refuseIncomplete(MigrationRegistry registry) {
        if (registry instanceof FoundRegistry found && !found.complete) {
            new LostMigrations(found.loader).refuse(found.migrations());
            found.complete = true;
        }
    }

    @Override
    public int minimumPostgres() {
        return registry.minimumPostgres();
    }

    @Override
    public String fingerprint() {
        return registry.fingerprint();
    }

    @Override
    public @Nullable String schema() {
        return registry.schema();
    }

    @Override
    public List<String> otherSchemas() {
        return registry.otherSchemas();
    }

    @Override
    public List<RegisteredMigration> migrations() {
        return registry.migrations();
    }

    @Override
    public MigrationPlan plan(long version) {
        return registry.plan(version);
    }
}
