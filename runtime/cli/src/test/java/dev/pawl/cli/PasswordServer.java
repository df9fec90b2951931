package dev.pawl.cli;

import dev.pawl.runtime.PostgresServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The test server with a user who needs a password. */
record PasswordServer(DataSource database, String name, int port) implements AutoCloseable {

    static PasswordServer start() throws IOException {
        PostgresServers servers = PostgresServers.major(18);
        DataSource database = servers.newDatabase();
        PasswordServer server = new PasswordServer(
                database, Queries.of(database, "SELECT current_database()").get(0), servers.port());
        Path rules = Path.of(Queries.of(database, "SHOW hba_file").get(0));
        String before = Files.readString(rules);
        if (!before.contains("guarded")) {
            Files.writeString(rules, "host all guarded all scram-sha-256\n" + before);
        }
        server.execute("DROP ROLE IF EXISTS guarded");
        server.execute("CREATE ROLE guarded LOGIN PASSWORD 'correct-horse'");
        Queries.of(database, "SELECT pg_reload_conf()");
        while (server.letsIn()) {
            Thread.onSpinWait();
        }
        return server;
    }

    String password() {
        return "correct-horse";
    }

    String url() {
        return "postgresql://guarded@localhost:" + port + "/" + name;
    }

    @Override
    public void close() {
        execute("DROP ROLE guarded");
        PostgresServers.major(18).drop(database);
    }

    /** Whether the rules from before still hold. */
    private boolean letsIn() {
        try {
            DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + name, "guarded", "wrong")
                    .close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
