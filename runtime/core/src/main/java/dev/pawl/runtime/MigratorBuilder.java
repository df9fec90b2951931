package dev.pawl.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sets up a {@link Migrator}. Everything has a default but the data source. */
public final class MigratorBuilder {

    private final DataSource dataSource;
    private final List<MigrationRegistry> registries = new ArrayList<>();
    private @Nullable ClassLoader classLoader;
    private String schema = "public";
    private @Nullable String appliedBy;
    private Duration lockTimeout = Duration.ofSeconds(3);
    private Duration leaseDuration = Duration.ofSeconds(10);
    private @Nullable Duration waitTimeout;

    MigratorBuilder(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    /**
     * Uses this registry instead of those that {@link java.util.ServiceLoader} finds. Called several times, uses them
     * all.
     *
     * @param registry a registry
     */
    public MigratorBuilder registry(MigrationRegistry registry) {
        registries.add(Objects.requireNonNull(registry, "registry"));
        return this;
    }

    /**
     * Looks for registries in this class loader; by default in the context class loader of the thread that calls {@link
     * #build()}.
     *
     * @param classLoader a class loader
     */
    public MigratorBuilder classLoader(ClassLoader classLoader) {
        this.classLoader = Objects.requireNonNull(classLoader, "classLoader");
        return this;
    }

    /**
     * Names the schema in which migrations run and Pawl keeps its tables; by default {@code public}. It must exist. The
     * {@code search_path} of the connection does not matter.
     *
     * @param schema the schema as PostgreSQL stores it, not quoted
     */
    public MigratorBuilder schema(String schema) {
        this.schema = Objects.requireNonNull(schema, "schema");
        return this;
    }

    /**
     * Says what to record as {@code applied_by}; by default the user of the database.
     *
     * @param appliedBy for example a deployment's id
     */
    public MigratorBuilder appliedBy(String appliedBy) {
        this.appliedBy = Objects.requireNonNull(appliedBy, "appliedBy");
        return this;
    }

    /**
     * Says how long a statement that stops others may wait for its lock, and so how long others may queue behind it; by
     * default 3 seconds.
     *
     * @param lockTimeout at least a millisecond
     */
    public MigratorBuilder lockTimeout(Duration lockTimeout) {
        this.lockTimeout = positive(lockTimeout, "lockTimeout");
        return this;
    }

    /**
     * Says after which time without a sign of life a runner counts as dead; by default 10 seconds.
     *
     * @param leaseDuration at least a millisecond
     */
    public MigratorBuilder leaseDuration(Duration leaseDuration) {
        this.leaseDuration = positive(leaseDuration, "leaseDuration");
        return this;
    }

    /**
     * Says how long to wait for another runner at most; by default as long as it is alive.
     *
     * @param waitTimeout at least a millisecond
     */
    public MigratorBuilder waitTimeout(Duration waitTimeout) {
        this.waitTimeout = positive(waitTimeout, "waitTimeout");
        return this;
    }

    /**
     * Returns the migrator. Connects to nothing yet.
     *
     * @throws MigrationException if there is no registry, or if two of them have the same version
     */
    public Migrator build() {
        return new Migrator(
                new Settings(dataSource, registry(), schema, appliedBy, lockTimeout, leaseDuration, waitTimeout));
    }

    private MigrationRegistry registry() {
        return registries.isEmpty() ? Registries.find(loader()) : Registries.merge(registries);
    }

    private ClassLoader loader() {
        if (classLoader != null) {
            return classLoader;
        }
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? Migrator.class.getClassLoader() : context;
    }

    private static Duration positive(Duration duration, String name) {
        if (duration.toMillis() <= 0) {
            throw new Explanation(name + " must be at least a millisecond, and is " + duration).exception();
        }
        return duration;
    }
}
