package dev.pawl.testing;

import dev.pawl.runtime.registry.MigrationRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Sets up a {@link PawlExtension}. */
public final class PawlExtensionBuilder {

    private final TestDatabasesBuilder databases = TestDatabases.builder();
    private boolean migrated = true;
    private Fresh fresh = Fresh.PER_METHOD;

    PawlExtensionBuilder() {}

    /**
     * Uses this registry instead of what {@link java.util.ServiceLoader} finds.
     *
     * @param registry a registry
     */
    public PawlExtensionBuilder registry(MigrationRegistry registry) {
        databases.registry(registry);
        return this;
    }

    /**
     * Names the schema in which migrations run; by default {@code public}.
     *
     * @param schema the schema as PostgreSQL stores it, not quoted
     */
    public PawlExtensionBuilder schema(String schema) {
        databases.schema(schema);
        return this;
    }

    /**
     * Names a script on the class path that is run before any migration.
     *
     * @param resource for example {@code /extensions.sql}
     */
    public PawlExtensionBuilder setup(String resource) {
        databases.setup(resource);
        return this;
    }

    /**
     * Uses this server instead of {@link PostgresServer#configured()}.
     *
     * @param server a server
     */
    public PawlExtensionBuilder server(PostgresServer server) {
        databases.server(server);
        return this;
    }

    /**
     * Uses a server that is there already.
     *
     * @param url the JDBC URL of a database, for a user who may create others
     */
    public PawlExtensionBuilder url(String url) {
        return server(PostgresServer.at(url));
    }

    /**
     * Uses a server that you have started, with settings of your own.
     *
     * @param postgres the server
     */
    public PawlExtensionBuilder postgres(EmbeddedPostgres postgres) {
        return server(PostgresServer.of(postgres));
    }

    /** Gives empty databases. */
    public PawlExtensionBuilder notMigrated() {
        this.migrated = false;
        return this;
    }

    /** Leaves out contracting migrations: the schema during a rollout. */
    public PawlExtensionBuilder notContracted() {
        databases.contract(false);
        return this;
    }

    /** Gives each test method a database of its own; the default. */
    public PawlExtensionBuilder freshPerMethod() {
        this.fresh = Fresh.PER_METHOD;
        return this;
    }

    /** Gives the methods of a class, and of those nested in it, one database. */
    public PawlExtensionBuilder freshPerClass() {
        this.fresh = Fresh.PER_CLASS;
        return this;
    }

    /**
     * Builds it.
     *
     * @throws dev.pawl.runtime.failure.MigrationException if there is no registry
     */
    public PawlExtension build() {
        return new PawlExtension(new TestPlan(databases.build(), migrated, fresh, null));
    }
}
