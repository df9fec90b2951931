package dev.pawl.testing;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.report.MigrationStatus;
import dev.pawl.runtime.report.Status;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Tries the pending migrations of a database elsewhere: a scratch database gets the migrations that the history of the
 * database says are applied, then the pending ones are run as on boot, then come your checks, and it is dropped whatever
 * happens. If the database is fresh, everything runs, as it would there. Of the database only the history is read, and
 * if there is none, which names are taken. Rows are not copied.
 *
 * <pre>{@code
 * ScratchCopy.of(production).run(copy -> assertThat(copy).hasColumn("orders", "priority"));
 * }</pre>
 */
public final class ScratchCopy {

    private final DataSource original;
    private final TestDatabasesBuilder databases = TestDatabases.builder();
    private String schema = "public";

    private ScratchCopy(DataSource original) {
        this.original = Objects.requireNonNull(original, "original");
    }

    /**
     * Begins a copy.
     *
     * @param original the database whose history is read
     */
    public static ScratchCopy of(DataSource original) {
        return new ScratchCopy(original);
    }

    /**
     * Makes the scratch database on this server instead of {@link PostgresServer#configured()}.
     *
     * @param server a server, best of the same major version
     */
    public ScratchCopy on(PostgresServer server) {
        databases.server(server);
        return this;
    }

    /**
     * Uses this registry instead of what {@link java.util.ServiceLoader} finds.
     *
     * @param registry a registry
     */
    public ScratchCopy registry(MigrationRegistry registry) {
        databases.registry(registry);
        return this;
    }

    /**
     * Names the schema in which migrations run; by default {@code public}.
     *
     * @param name the schema as PostgreSQL stores it, not quoted
     */
    public ScratchCopy schema(String name) {
        this.schema = name;
        databases.schema(name);
        return this;
    }

    /**
     * Names a script on the class path that is run before any migration.
     *
     * @param resource for example {@code /extensions.sql}
     */
    public ScratchCopy setup(String resource) {
        databases.setup(resource);
        return this;
    }

    /**
     * Creates the scratch database, applies, runs the checks and drops it.
     *
     * @param checks what to look at; may use the database as it likes
     * @throws Exception what the checks throw
     */
    public void run(DatabaseCheck checks) throws Exception {
        Workshop workshop = databases.build().workshop();
        Status status = status(workshop.registry());
        try (TestDatabase copy = workshop.empty()) {
            if (status.fresh()) {
                copy.migrator().up();
            } else {
                workshop.migrate(copy.name(), applied(workshop.registry(), status, false));
                workshop.expand(copy.name(), applied(workshop.registry(), status, true));
            }
            checks.check(copy);
        }
    }

    /** How the original stands; throws what it would throw on boot if a baseline or a contraction is missing. */
    private Status status(MigrationRegistry registry) {
        Migrator migrator =
                Migrator.builder(original).registry(registry).schema(schema).build();
        Status status = migrator.status();
        if (!status.in(MigrationState.WAITING_FOR_BASELINE, MigrationState.MISSING_CONTRACTION)
                .isEmpty()) {
            migrator.plan();
        }
        return status;
    }

    private static MigrationRegistry applied(MigrationRegistry registry, Status status, boolean pendingToo) {
        Set<Long> versions = status.in(MigrationState.APPLIED, MigrationState.CHANGED).stream()
                .map(MigrationStatus::version)
                .collect(Collectors.toSet());
        return new PartOfRegistry(
                registry,
                (pendingToo ? "pending after " : "applied ") + versions.hashCode(),
                migration ->
                        versions.contains(migration.version()) || (pendingToo && migration.phase() == Phase.EXPAND));
    }
}
