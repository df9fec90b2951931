package dev.pawl.runtime;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarFile;
import javax.sql.DataSource;

/**
 * Real PostgreSQL servers for tests, one per major version and JVM, started when first asked for.
 *
 * <p>The binaries come from {@code target/postgres/<major>/binaries.jar}, where the build puts them; the system
 * property {@code pawl.postgres.binaries} names another folder. In an IDE run {@code mvn generate-test-resources}
 * once.
 */
public final class PostgresServers {

    private static final Map<Integer, PostgresServers> STARTED = new ConcurrentHashMap<>();
    private static final Map<Integer, PostgresServers> LOGICAL = new ConcurrentHashMap<>();

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServers(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Returns the server of a major version, for example 18; it stops when the JVM exits. */
    public static PostgresServers major(int major) {
        return STARTED.computeIfAbsent(major, any -> start(major, Map.of()));
    }

    /** Returns a server of a major version whose databases can publish and subscribe, and that tries again soon. */
    public static PostgresServers logical(int major) {
        return LOGICAL.computeIfAbsent(
                major, any -> start(major, Map.of("wal_level", "logical", "wal_retrieve_retry_interval", "100ms")));
    }

    /** Returns a fresh and empty database, to be used as the superuser. Every connection is a new one. */
    public DataSource newDatabase() {
        return newDatabase("template1");
    }

    /**
     * Returns a copy of a database, to be used as the superuser.
     *
     * @param template the name of a database to which nobody is connected
     */
    public DataSource newDatabase(String template) {
        String name = "test_" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        return server.getDatabase("postgres", name);
    }

    /** Drops a database out of {@link #newDatabase()}, with whoever is connected to it: many make a slow exit. */
    public void drop(DataSource database) {
        try (Connection connection = database.getConnection()) {
            execute("DROP DATABASE " + connection.getCatalog() + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot name the database to drop", e);
        }
    }

    /** Returns the TCP port on localhost; users are trusted without a password. */
    public int port() {
        return server.getPort();
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PostgresServers start(int major, Map<String, String> settings) {
        Path binaries = binaries(major);
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setPgBinaryResolver((system, architecture) -> archive(binaries))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements");
            settings.forEach(builder::setServerConfig);
            return new PostgresServers(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL " + major + " out of " + binaries + " does not start", e);
        }
    }

    private static Path binaries(int major) {
        Path folder = Path.of(System.getProperty("pawl.postgres.binaries", "target/postgres"));
        Path jar = folder.resolve(major + "/binaries.jar").toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("no PostgreSQL " + major + " for tests: " + jar + " is missing.\n"
                    + "Run `mvn generate-test-resources` in this module, or let the system property"
                    + " pawl.postgres.binaries name the folder that holds " + major + "/binaries.jar.\n"
                    + "Is postgres." + major + ".skip true in the module's pom?");
        }
        return jar;
    }

    /** The one .txz in the jar, wherever it lies: its name carries a platform, and the jar is for ours. */
    private static InputStream archive(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            var entry = file.stream()
                    .filter(candidate -> candidate.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(jar + " holds no .txz"));
            try (InputStream in = file.getInputStream(entry)) {
                return new ByteArrayInputStream(in.readAllBytes());
            }
        }
    }
}
