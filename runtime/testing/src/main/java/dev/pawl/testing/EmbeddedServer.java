package dev.pawl.testing;

import dev.pawl.testing.internal.server.MemoryFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The server of this JVM; a failure to start is not tried again for every test. */
final class EmbeddedServer {

    private static @Nullable PostgresServer server;
    private static @Nullable EmbeddedPostgres process;
    private static @Nullable String failure;

    private EmbeddedServer() {}

    static synchronized PostgresServer get() {
        if (failure != null) {
            throw new TestDatabaseException(failure);
        }
        PostgresServer running = server;
        if (running == null) {
            running = start();
            server = running;
        }
        return running;
    }

    static synchronized void stop() {
        EmbeddedPostgres running = process;
        process = null;
        server = null;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new TestDatabaseException("PostgreSQL does not stop: " + e.getMessage(), e);
            }
        }
    }

    /** Nothing that it holds is worth waiting for a disk; it stops with the JVM. */
    private static PostgresServer start() {
        try {
            Binaries.check(EmbeddedPostgres.class.getClassLoader(), Path.of("/"));
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("wal_level", "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .setServerConfig("max_connections", "300");
            Path memory = MemoryFolder.fresh();
            if (memory != null) {
                builder.setDataDirectory(memory);
            }
            EmbeddedPostgres started = builder.start();
            process = started;
            return PostgresServer.of(started);
        } catch (TestDatabaseException e) {
            failure = e.getMessage();
            throw e;
        } catch (IOException | RuntimeException e) {
            failure = explained(e);
            throw new TestDatabaseException(failure, e);
        }
    }

    private static String explained(Exception cause) {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        String message = String.valueOf(cause.getMessage());
        String ownServer = "\n  fix: or use a server of your own: -D" + PostgresServer.URL_PROPERTY
                + "=jdbc:postgresql://localhost/postgres?user=...";
        if (message.contains("Missing embedded postgres binaries")) {
            return "there is no PostgreSQL for " + system + " on the class path\n  fix: add " + Binaries.artifact()
                    + " with the scope test" + ownServer;
        }
        if (message.contains("Duplicate embedded postgres binaries")) {
            return "there are several PostgreSQL servers for " + system + " on the class path\n"
                    + "  fix: keep one, see `mvn dependency:tree` or `gradle dependencies`" + ownServer;
        }
        return "PostgreSQL does not start on " + system + ": " + message + "\n  fix: see its output above" + ownServer;
    }
}
