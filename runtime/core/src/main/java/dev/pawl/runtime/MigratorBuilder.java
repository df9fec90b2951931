package dev.pawl.runtime;

import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.internal.settings.ConnectionSchema;
import dev.pawl.runtime.internal.settings.Freshness;
import dev.pawl.runtime.internal.settings.Listeners;
import dev.pawl.runtime.internal.settings.NamedSchemas;
import dev.pawl.runtime.internal.settings.SchemaName;
import dev.pawl.runtime.internal.settings.SettingText;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.waiting.LockPatience;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.Registries;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.setting.OlderApplication;
import dev.pawl.runtime.setting.Setting;
import dev.pawl.runtime.setting.TimeText;
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
    private ConnectionSchema.Choice choice = ConnectionSchema.Choice.DEFAULT;
    private @Nullable String appliedBy;
    private @Nullable String role;
    private LockPatience patience = LockPatience.DEFAULT;
    private Duration leaseDuration = Duration.ofSeconds(10);
    private @Nullable Duration waitTimeout;
    private Duration connectTimeout = Duration.ofSeconds(30);
    private boolean preflight = true;
    private OlderApplication olderApplication = OlderApplication.WHILE_EXPANDING;
    private final List<MigrationListener> listeners = new ArrayList<>();

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
     * {@code search_path} of a role or a database does not matter; a connection that was opened for another schema, by
     * {@code currentSchema} in the JDBC URL, is refused.
     *
     * @param schema the schema as PostgreSQL stores it, not quoted
     * @throws MigrationException if that cannot be the schema of an application
     */
    public MigratorBuilder schema(String schema) {
        this.schema = SchemaName.usable(schema);
        this.choice = ConnectionSchema.Choice.NAMED;
        return this;
    }

    /** Names the schema of a fleet, whose connections may be for several. */
    MigratorBuilder schema(FleetTarget target) {
        schema(target.schema());
        this.choice = target.isNamed() ? ConnectionSchema.Choice.OF_FLEET : ConnectionSchema.Choice.DEFAULT;
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
     * Names the role as which migrations run; by default the user of the connections. Every transaction of a migration
     * takes it on with {@code SET LOCAL ROLE}. The user must be a member of it that inherits its rights, since a
     * concurrent step cannot change its role.
     *
     * @param role the role as PostgreSQL stores it, not quoted
     */
    public MigratorBuilder role(String role) {
        this.role = Objects.requireNonNull(role, "role");
        return this;
    }

    /**
     * Says how long a single try of a step that stops others may wait for its lock, and so how long others may queue
     * behind it; by default 75 milliseconds. The first try waits for nothing, later ones twice as long each up to this.
     *
     * @param lockTimeout at least a millisecond
     */
    public MigratorBuilder lockTimeout(Duration lockTimeout) {
        Duration timeout = positive(lockTimeout, Setting.LOCK_TIMEOUT);
        return patience(new LockPatience(timeout, patience.deadline(), patience.oldTransaction(), patience.endIdle()));
    }

    /**
     * Says how long to try to get the locks of a step in all, with pauses in which others can work; by default 5
     * minutes. Then the migration fails, and says who was in the way.
     *
     * @param lockDeadline at least a millisecond
     */
    public MigratorBuilder lockDeadline(Duration lockDeadline) {
        Duration deadline = positive(lockDeadline, Setting.LOCK_DEADLINE);
        return patience(new LockPatience(patience.timeout(), deadline, patience.oldTransaction(), patience.endIdle()));
    }

    /**
     * Says from what age on a transaction that holds a conflicting lock is waited for before a step tries at all; by
     * default 2 seconds. Such a transaction will hardly end within {@link #lockTimeout}.
     *
     * @param oldTransaction at least a millisecond
     */
    public MigratorBuilder oldTransaction(Duration oldTransaction) {
        Duration old = positive(oldTransaction, Setting.OLD_TRANSACTION);
        return patience(new LockPatience(patience.timeout(), patience.deadline(), old, patience.endIdle()));
    }

    /**
     * Ends sessions that are in the way and have been idle in a transaction for so long; by default none is ended. The
     * user needs the same role as the session, or {@code pg_signal_backend}.
     *
     * @param limit at least a millisecond
     */
    public MigratorBuilder endIdleBlockersAfter(Duration limit) {
        Duration endIdle = positive(limit, Setting.END_IDLE_BLOCKERS_AFTER);
        return patience(new LockPatience(patience.timeout(), patience.deadline(), patience.oldTransaction(), endIdle));
    }

    /**
     * Says after which time without a sign of life a runner counts as dead; by default 10 seconds.
     *
     * @param leaseDuration at least a millisecond
     */
    public MigratorBuilder leaseDuration(Duration leaseDuration) {
        this.leaseDuration = positive(leaseDuration, Setting.LEASE_DURATION);
        return this;
    }

    /**
     * Says how long to wait for another runner at most; by default as long as it is alive.
     *
     * @param waitTimeout at least a millisecond
     */
    public MigratorBuilder waitTimeout(Duration waitTimeout) {
        this.waitTimeout = positive(waitTimeout, Setting.WAIT_TIMEOUT);
        return this;
    }

    /**
     * Says how long to wait for a database that cannot be reached, is starting or has no connection left; by default 30
     * seconds. A wrong password or database name is reported at once.
     *
     * @param connectTimeout zero not to wait
     */
    public MigratorBuilder connectTimeout(Duration connectTimeout) {
        if (connectTimeout.isNegative()) {
            throw Explanation.of(Setting.CONNECT_TIMEOUT, "must not be negative, and is " + TimeText.of(connectTimeout))
                    .exception();
        }
        this.connectTimeout = connectTimeout;
        return this;
    }

    /**
     * Says whether to ask, before a migration is begun, which rows would make it fail; by default it is asked. The
     * queries stop nobody but read the tables in question once.
     *
     * @param preflight false to find out by failing
     */
    public MigratorBuilder preflight(boolean preflight) {
        this.preflight = preflight;
        return this;
    }

    /**
     * Says what to do on a database that has migrations of a newer version of this application; by default it starts as
     * long as they expand.
     *
     * @param olderApplication whether this older application may start
     */
    public MigratorBuilder allowOlderApplication(OlderApplication olderApplication) {
        this.olderApplication = Objects.requireNonNull(olderApplication, "olderApplication");
        return this;
    }

    /**
     * Sets by a text what a method sets by a value, for tools that read files and command lines.
     *
     * @param setting one of {@link Setting#ofMigrator}, and not an object
     * @param value as {@link Setting.Kind} says, for example {@code 75ms}, {@code false}, {@code while-expanding}
     * @throws MigrationException if the text is not of that kind
     */
    public MigratorBuilder set(Setting setting, String value) {
        return switch (setting) {
            case SCHEMA -> schema(value);
            case ROLE -> role(value);
            case APPLIED_BY -> appliedBy(value);
            case LOCK_TIMEOUT -> lockTimeout(SettingText.time(setting, value));
            case LOCK_DEADLINE -> lockDeadline(SettingText.time(setting, value));
            case OLD_TRANSACTION -> oldTransaction(SettingText.time(setting, value));
            case END_IDLE_BLOCKERS_AFTER -> endIdleBlockersAfter(SettingText.time(setting, value));
            case LEASE_DURATION -> leaseDuration(SettingText.time(setting, value));
            case WAIT_TIMEOUT -> waitTimeout(SettingText.time(setting, value));
            case CONNECT_TIMEOUT -> connectTimeout(SettingText.time(setting, value));
            case PREFLIGHT -> preflight(SettingText.yes(setting, value));
            case ALLOW_OLDER_APPLICATION ->
                allowOlderApplication(SettingText.choice(setting, value, OlderApplication.values()));
            case REGISTRY, CLASS_LOADER, LISTENER, PARALLELISM, CANARY, STOP_ABOVE, SHARD ->
                throw Explanation.of(setting, "cannot be set by a text").exception();
        };
    }

    /**
     * Adds somebody who is told how a run goes.
     *
     * @param listener told after those that were added before it
     */
    public MigratorBuilder listener(MigrationListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Returns the migrator. Connects to nothing yet.
     *
     * @throws MigrationException if there is no registry, or if two of them have the same version
     */
    public Migrator build() {
        Settings settings = settings(Registries.of(registries, classLoader));
        NamedSchemas.refuseOther(settings.registry(), settings.schema());
        return new Migrator(settings);
    }

    /** Returns what was said so far. */
    Settings settings(MigrationRegistry registry) {
        return new Settings(
                dataSource,
                registry,
                schema,
                choice,
                role,
                appliedBy,
                patience,
                leaseDuration,
                waitTimeout,
                connectTimeout,
                preflight,
                olderApplication,
                new Freshness(registry, schema),
                new Listeners(listeners));
    }

    private MigratorBuilder patience(LockPatience other) {
        patience = other;
        return this;
    }

    private static Duration positive(Duration duration, Setting setting) {
        if (duration.toMillis() <= 0) {
            throw Explanation.of(setting, "must be at least a millisecond, and is " + TimeText.of(duration))
                    .exception();
        }
        return duration;
    }
}
