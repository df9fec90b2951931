package dev.pawl.runtime;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.settings.NamedSchemas;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.report.FleetReport.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** What a {@link Fleet} was built with; what happens to its builder afterwards does not matter. */
record FleetSettings(
        List<Source> sources,
        Consumer<MigratorBuilder> configuration,
        Consumer<Target> watcher,
        int parallelism,
        int canary,
        double failureRate,
        int shard,
        int shards) {

    /** The schemas of a database, named once or asked for whenever the fleet is run. */
    interface Schemas {

        /**
         * Returns their names.
         *
         * @param settings what a migrator of that database is set up with
         */
        List<String> names(Supplier<Settings> settings);
    }

    /**
     * One database.
     *
     * @param isNamed whether somebody has named its schemas
     */
    record Source(String database, DataSource dataSource, Schemas schemas, boolean isNamed) {

        private List<FleetTarget> targets(Supplier<Settings> settings) {
            return schemas.names(settings).stream()
                    .map(schema -> new FleetTarget(database, dataSource, schema, isNamed))
                    .toList();
        }
    }

    Migrator migrator(FleetTarget target, MigrationRegistry registry) {
        MigratorBuilder migrator = Migrator.builder(target.dataSource());
        configuration.accept(migrator);
        return migrator.registry(registry).schema(target).build();
    }

    /** The schemas of this shard; two of the same name would be one and the same to people. */
    List<FleetTarget> targets(MigrationRegistry registry) {
        List<FleetTarget> targets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Map<String, List<String>> databases = new LinkedHashMap<>();
        for (Source source : sources) {
            for (FleetTarget target : source.targets(() -> asking(source, registry))) {
                databases
                        .computeIfAbsent(target.database(), database -> new ArrayList<>())
                        .add(target.schema());
                if (!names.add(target.name())) {
                    throw new Explanation(Reason.USAGE, "the fleet has `" + target.name() + "` twice")
                            .fix("name each schema once")
                            .exception();
                }
                if (target.isIn(shard, shards)) {
                    targets.add(target);
                }
            }
        }
        databases.forEach((database, schemas) -> NamedSchemas.refuseSeveral(registry, database, schemas));
        return targets;
    }

    /** What the application throws while it configures is reported of each schema. */
    private Settings asking(Source source, MigrationRegistry registry) {
        MigratorBuilder migrator = Migrator.builder(source.dataSource());
        try {
            configuration.accept(migrator);
        } catch (RuntimeException e) {
            migrator = Migrator.builder(source.dataSource());
        }
        return migrator.settings(registry);
    }
}
