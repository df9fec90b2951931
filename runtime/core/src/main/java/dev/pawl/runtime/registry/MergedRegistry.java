package dev.pawl.runtime.registry;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.plan.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Several registries, one per jar, seen as one. */
final class MergedRegistry implements MigrationRegistry {

    private record Origin(MigrationRegistry registry, RegisteredMigration migration) {

        @Override
        public String toString() {
            return "`" + migration.name() + "` of " + registry.getClass().getName();
        }
    }

    private final int minimumPostgres;
    private final @Nullable String schema;
    private final List<String> otherSchemas;
    private final Map<Long, Origin> origins = new TreeMap<>();

    MergedRegistry(List<MigrationRegistry> registries) {
        this.minimumPostgres = registries.stream()
                .mapToInt(MigrationRegistry::minimumPostgres)
                .max()
                .orElseThrow();
        this.schema = schema(registries);
        this.otherSchemas = registries.stream()
                .flatMap(registry -> registry.otherSchemas().stream())
                .distinct()
                .sorted()
                .toList();
        for (MigrationRegistry registry : registries) {
            registry.migrations().forEach(migration -> add(new Origin(registry, migration)));
        }
    }

    @Override
    public int minimumPostgres() {
        return minimumPostgres;
    }

    @Override
    public @Nullable String schema() {
        return schema;
    }

    @Override
    public List<String> otherSchemas() {
        return otherSchemas;
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(migrations());
    }

    @Override
    public List<RegisteredMigration> migrations() {
        return origins.values().stream().map(Origin::migration).toList();
    }

    @Override
    public MigrationPlan plan(long version) {
        Origin origin = origins.get(version);
        if (origin == null) {
            throw new IllegalArgumentException("no migration " + version);
        }
        return origin.registry().plan(version);
    }

    @Override
    public List<SourceFile> files() {
        return origins.values().stream()
                .map(Origin::registry)
                .distinct()
                .flatMap(registry -> registry.files().stream())
                .toList();
    }

    private static @Nullable String schema(List<MigrationRegistry> registries) {
        MigrationRegistry first = null;
        for (MigrationRegistry registry : registries) {
            if (first == null) {
                first = registry.schema() == null ? null : registry;
            } else if (registry.schema() != null && !registry.schema().equals(first.schema())) {
                throw new Explanation(Reason.REGISTRY, "two registries are for different schemas")
                        .fact("`" + first.getClass().getName() + "` was compiled with -Apawl.schema=" + first.schema())
                        .fact("`" + registry.getClass().getName() + "` was compiled with -Apawl.schema="
                                + registry.schema())
                        .fix("compile both with the same schema, or give each a Migrator of its own")
                        .exception();
            }
        }
        return first == null ? null : first.schema();
    }

    private void add(Origin origin) {
        long version = origin.migration().version();
        Origin other = origins.putIfAbsent(version, origin);
        if (other != null) {
            throw new Explanation(Reason.REGISTRY, "two migrations have the version " + version)
                    .fact(other.toString())
                    .fact(origin.toString())
                    .fix("give the one that has not been applied anywhere another version")
                    .fix("if they are the same, keep only one of the two jars on the classpath")
                    .exception();
        }
    }
}
