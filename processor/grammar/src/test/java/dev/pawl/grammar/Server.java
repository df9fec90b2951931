package dev.pawl.grammar;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A server that says whether it can read a text, and does nothing of what it says: it reads all before it does the first
 * statement, which fails.
 */
final class Server implements AutoCloseable {

    private static final String FAILING = "select 1/0;";
    private static final String DIVISION_BY_ZERO = "22012";

    private final EmbeddedPostgres server;
    private final Connection connection;
    private final PreparedStatement reading;

    Server(int major) throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, architecture) -> archive(binaries(major)))
                .setServerConfig("fsync", "off")
                .start();
        connection = server.getPostgresDatabase().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create function pg_temp.read(text) returns void language plpgsql as 'begin execute $1; end'");
        }
        reading = connection.prepareStatement("select pg_temp.read(?)");
    }

    /** Where the build puts the binaries of a version, if it does. */
    static Path binaries(int major) {
        return Path.of("target/postgres", String.valueOf(major), "binaries.jar");
    }

    /** The one .txz in the jar, wherever it lies: its name carries a platform, and the jar is for ours. */
    private static InputStream archive(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            JarEntry archive = file.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            try (InputStream in = file.getInputStream(archive)) {
                return new ByteArrayInputStream(in.readAllBytes());
            }
        }
    }

    Optional<SyntaxError> error(String text) throws SQLException {
        try {
            reading.setString(1, FAILING + text);
            reading.execute();
            throw new IllegalStateException("nothing failed: " + text);
        } catch (PSQLException e) {
            ServerErrorMessage error = e.getServerErrorMessage();
            return DIVISION_BY_ZERO.equals(error.getSQLState()) ? Optional.empty() : Optional.of(error(text, error));
        }
    }

    private static SyntaxError error(String text, ServerErrorMessage error) {
        int characters = error.getInternalPosition() - 1 - FAILING.length();
        OptionalInt position =
                characters < 0 ? OptionalInt.empty() : OptionalInt.of(text.offsetByCodePoints(0, characters));
        return new SyntaxError(error.getMessage(), position);
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        server.close();
    }
}
