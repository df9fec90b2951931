package dev.pawl.examples.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** A server as {@code pawl-testing} starts it, of another version than the newest. */
final class TestServers {

    private static final Path OLDEST = Path.of("target", "postgres", "14", "binaries.jar");

    private TestServers() {}

    /** The profile of the benchmarks puts its binaries there. */
    static EmbeddedPostgres oldest() throws IOException {
        return settings()
                .setPgBinaryResolver((system, architecture) -> archive(OLDEST))
                .start();
    }

    private static EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0");
    }

    private static InputStream archive(Path binaries) throws IOException {
        try (JarFile jar = new JarFile(binaries.toFile(), false)) {
            JarEntry archive = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            try (InputStream in = jar.getInputStream(archive)) {
                return new ByteArrayInputStream(in.readAllBytes());
            }
        }
    }
}
