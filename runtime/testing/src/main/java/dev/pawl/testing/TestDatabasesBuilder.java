package dev.pawl.testing;

import dev.pawl.runtime.plan.SourceRoots;
import dev.pawl.runtime.registry.MigrationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets up {@link TestDatabases}. */
public final class TestDatabasesBuilder {

    private @Nullable PostgresServer server;
    private @Nullable MigrationRegistry registry;
    private @Nullable ClassLoader classLoader;
    private String schema = "public";
    private String setup = "";
    private boolean contract = true;
    private SourceRoots sources = SourceRoots.of(Path.of(""));

    TestDatabasesBuilder() {}

    /**
     * Uses this server instead of {@link PostgresServer#configured()}.
     *
     * @param server a server
     */
    public TestDatabasesBuilder server(PostgresServer server) {
        this.server = Objects.requireNonNull(server, "server");
        return this;
    }

    /**
     * Uses this registry instead of what {@link java.util.ServiceLoader} finds.
     *
     * @param registry a registry
     */
    public TestDatabasesBuilder registry(MigrationRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
        return this;
    }

    /**
     * Looks for registries and for the setup script in this class loader; by default in that of the thread.
     *
     * @param classLoader a class loader
     */
    public TestDatabasesBuilder classLoader(ClassLoader classLoader) {
        this.classLoader = Objects.requireNonNull(classLoader, "classLoader");
        return this;
    }

    /**
     * Names the schema in which migrations run; by default {@code public}. It is made if it is not there, and connections
     * look into it.
     *
     * @param schema the schema as PostgreSQL stores it, not quoted
     */
    public TestDatabasesBuilder schema(String schema) {
        this.schema = Objects.requireNonNull(schema, "schema");
        return this;
    }

    /**
     * Names a script on the class path that is run before any migration: extensions, roles, what a baseline describes,
     * which is then recorded and not run.
     * Lines that begin with a backslash, which are for psql, are left out.
     *
     * @param resource for example {@code /schema.sql}
     */
    public TestDatabasesBuilder setup(String resource) {
        this.setup = Objects.requireNonNull(resource, "resource");
        return this;
    }

    /**
     * Says whether contracting migrations run too; by default they do, in version order: the schema that production has
     * once a rollout is over, and any new environment from the beginning. Without them it is that of production during a
     * rollout; those that are known to have run everywhere run nevertheless.
     *
     * @param contract whether they run
     */
    public TestDatabasesBuilder contract(boolean contract) {
        this.contract = contract;
        return this;
    }

    /**
     * Names the folders with the sources and the resources of the migrations; by default {@code src/main/java} and {@code
     * src/main/resources} of the working folder, if they are there. A test fails if a file in them was edited after the
     * migrations were compiled.
     *
     * @param folders the folders
     */
    public TestDatabasesBuilder sources(List<Path> folders) {
        this.sources = new SourceRoots(folders);
        return this;
    }

    /**
     * Builds it. Starts the server of this JVM if none was named and it does not run yet.
     *
     * @throws dev.pawl.runtime.failure.MigrationException if there is no registry
     * @throws TestDatabaseException if there is no such script, the server does not start, or a file beside the sources
     *     was edited after the migrations were compiled
     */
    public TestDatabases build() {
        ClassLoader loader = loader();
        MigrationRegistry migrations = registry == null ? MigrationRegistry.find(loader) : registry;
        refuseStale(migrations);
        PostgresServer where = server == null ? PostgresServer.configured() : server;
        return new TestDatabases(new Workshop(where, migrations, schema, script(loader)), contract);
    }

    private void refuseStale(MigrationRegistry migrations) {
        List<Path> stale = sources.stale(migrations.files());
        if (!stale.isEmpty()) {
            StringBuilder text = new StringBuilder("the migrations were compiled before a file of theirs was edited");
            stale.forEach(file -> text.append("\n  edited: ").append(file));
            throw new TestDatabaseException(text.append(
                            "\n  fix: compile them again: mvn clean compile, gradle clean compileJava")
                    .append("\n  fix: what makes the build notice it: docs/guides/reference-data.md#rows-in-a-file")
                    .toString());
        }
    }

    private ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader fallback = context == null ? TestDatabases.class.getClassLoader() : context;
        return classLoader == null ? fallback : classLoader;
    }

    private String script(ClassLoader loader) {
        if (setup.isEmpty()) {
            return "";
        }
        String path = setup.startsWith("/") ? setup.substring(1) : setup;
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new TestDatabaseException("there is no setup script `" + setup + "` on the class path\n"
                        + "  fix: put it into src/test/resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("\\"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new TestDatabaseException("the setup script `" + setup + "` cannot be read: " + e.getMessage(), e);
        }
    }
}
