package dev.pawl.runtime;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.internal.settings.SchemaName;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.Registries;
import dev.pawl.runtime.report.FleetReport.Target;
import dev.pawl.runtime.setting.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sets up a {@link Fleet}. It needs a database; everything else has a default. */
public final class FleetBuilder {

    private final List<FleetSettings.Source> sources = new ArrayList<>();
    private final List<MigrationRegistry> registries = new ArrayList<>();
    private @Nullable ClassLoader classLoader;
    private Consumer<MigratorBuilder> configuration = migrator -> {};
    private Consumer<Target> watcher = target -> {};
    private int parallelism = 4;
    private int canary = 1;
    private double failureRate;
    private int shard;
    private int shards = 1;

    FleetBuilder() {}

    /**
     * Adds the schema {@code public} of a database.
     *
     * @param name what reports call it
     * @param dataSource where its connections come from
     */
    public FleetBuilder database(String name, DataSource dataSource) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(dataSource, "dataSource");
        return source(new FleetSettings.Source(name, dataSource, asking -> List.of("public"), false));
    }

    /**
     * Adds schemas of a database, such as one per tenant.
     *
     * @param database what reports call the database
     * @param dataSource where its connections come from; parallel work takes two each
     * @param schemas the schemas as PostgreSQL stores them, not quoted
     */
    public FleetBuilder schemas(String database, DataSource dataSource, Collection<String> schemas) {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(dataSource, "dataSource");
        List<String> copy = List.copyOf(schemas);
        copy.forEach(SchemaName::usable);
        return source(new FleetSettings.Source(database, dataSource, asking -> copy, true));
    }

    /**
     * Adds schemas of a database that a query names. It is asked whenever the fleet is run.
     *
     * @param database what reports call the database
     * @param dataSource where its connections come from; parallel work takes two each
     * @param query returns the names of the schemas in its first column, for example {@code SELECT schema_name FROM
     *     control.tenants WHERE active}
     */
    public FleetBuilder schemasFrom(String database, DataSource dataSource, String query) {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(query, "query");
        return source(new FleetSettings.Source(
                database, dataSource, asking -> new FleetQuery(asking.get(), database, query).schemas(), true));
    }

    /**
     * Uses this registry instead of those that {@link java.util.ServiceLoader} finds. Called several times, uses them
     * all.
     *
     * @param registry a registry
     */
    public FleetBuilder registry(MigrationRegistry registry) {
        registries.add(Objects.requireNonNull(registry, "registry"));
        return this;
    }

    /**
     * Looks for registries in this class loader, see {@link MigratorBuilder#classLoader}.
     *
     * @param classLoader a class loader
     */
    public FleetBuilder classLoader(ClassLoader classLoader) {
        this.classLoader = Objects.requireNonNull(classLoader, "classLoader");
        return this;
    }

    /**
     * Sets up the migrators of all schemas, all but data source, registry and schema.
     *
     * @param configuration for example {@code migrator -> migrator.role("owner")}
     */
    public FleetBuilder configure(Consumer<MigratorBuilder> configuration) {
        this.configuration = Objects.requireNonNull(configuration, "configuration");
        return this;
    }

    /**
     * Adds somebody who is told of every schema that was worked on, when it is done; on the thread that did it.
     *
     * @param watcher is told one by one
     */
    public FleetBuilder watcher(Consumer<Target> watcher) {
        this.watcher = Objects.requireNonNull(watcher, "watcher");
        return this;
    }

    /**
     * Says how many schemas are migrated at once; by default 4.
     *
     * @param parallelism at least 1
     */
    public FleetBuilder parallelism(int parallelism) {
        this.parallelism = atLeast(1, parallelism, Setting.PARALLELISM);
        return this;
    }

    /**
     * Says how many schemas are migrated one after the other before the others are begun; by default 1. If one of them
     * fails the others are not run.
     *
     * @param canary at least 0
     */
    public FleetBuilder canary(int canary) {
        this.canary = atLeast(0, canary, Setting.CANARY);
        return this;
    }

    /**
     * Says above which part of the schemas that are to be migrated failures stop the run; by default 0, so that the first
     * failure stops it. Those that are being migrated then are finished.
     *
     * @param failureRate from 0 to 1; with 1 nothing stops it
     */
    public FleetBuilder stopAbove(double failureRate) {
        if (!(failureRate >= 0 && failureRate <= 1)) {
            throw Explanation.of(Setting.STOP_ABOVE, "must be from 0 to 1, and is " + failureRate)
                    .exception();
        }
        this.failureRate = failureRate;
        return this;
    }

    /**
     * Takes only a part of the fleet, so that several processes can share it: an indexed Job of Kubernetes, for example.
     * Which part a schema belongs to is decided by its name.
     *
     * @param index which part, from 0
     * @param count how many parts there are
     */
    public FleetBuilder shard(int index, int count) {
        if (count < 1) {
            throw Explanation.of(Setting.SHARD, "needs at least 1 part, and not " + count)
                    .exception();
        }
        if (index < 0 || index >= count) {
            throw Explanation.of(
                            Setting.SHARD,
                            "of " + count + " parts must be from 0 to " + (count - 1) + ", and is " + index)
                    .exception();
        }
        shards = count;
        shard = index;
        return this;
    }

    /**
     * Returns the fleet. Connects to nothing yet.
     *
     * @throws MigrationException if there is no database, no registry, or if two registries have the same version
     */
    public Fleet build() {
        if (sources.isEmpty()) {
            throw new Explanation(Reason.USAGE, "the fleet has no database")
                    .fix("add some: database(...), schemas(...) or schemasFrom(...)")
                    .exception();
        }
        FleetSettings settings = new FleetSettings(
                List.copyOf(sources), configuration, watcher, parallelism, canary, failureRate, shard, shards);
        return new Fleet(settings, Registries.of(registries, classLoader));
    }

    private FleetBuilder source(FleetSettings.Source added) {
        if (sources.stream().anyMatch(source -> source.database().equals(added.database()))) {
            throw new Explanation(Reason.USAGE, "the fleet has a database `" + added.database() + "` already")
                    .fix("give each database a name of its own, and name all of its schemas at once")
                    .exception();
        }
        sources.add(added);
        return this;
    }

    private static int atLeast(int least, int value, Setting setting) {
        if (value < least) {
            throw Explanation.of(setting, "must be at least " + least + ", and is " + value)
                    .exception();
        }
        return value;
    }
}
