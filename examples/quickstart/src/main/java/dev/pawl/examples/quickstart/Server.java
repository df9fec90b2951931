package dev.pawl.examples.quickstart;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A PostgreSQL that lives as long as this object, set up as an administrator would before the first deployment. */
final class Server implements AutoCloseable {

    private static final String APPLICATION = "support_desk";

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Server start() throws IOException, SQLException {
        Server server = new Server(EmbeddedPostgres.start());
        try (Connection connection = server.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + APPLICATION + " LOGIN");
            statement.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA public"
                    + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + APPLICATION);
        }
        return server;
    }

    /** Connections of the owner of the schema, who migrates. */
    DataSource owner() {
        return postgres.getPostgresDatabase();
    }

    /** Makes another database and returns connections of its owner. */
    DataSource newDatabase(String name) throws SQLException {
        try (Connection connection = owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return postgres.getDatabase("postgres", name);
    }

    /** Connections of the application, which row level security applies to. */
    DataSource application() {
        return postgres.getDatabase(APPLICATION, "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
