package dev.pawl.spring;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.PostgresServers;
import dev.pawl.runtime.TestRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fresh database on a real server; goes after the test if it is registered as an extension. */
record Database(DataSource dataSource, String name) implements AfterEachCallback {

    static Database fresh() {
        DataSource source = PostgresServers.major(18).newDatabase();
        try (Connection connection = source.getConnection()) {
            return new Database(source, connection.getCatalog());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int port() {
        return PostgresServers.major(18).port();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port() + "/" + name;
    }

    /** The properties of an application that uses it. */
    String[] properties(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "spring.datasource.url=" + url(),
                "spring.datasource.username=postgres",
                "spring.datasource.hikari.maximum-pool-size=3",
                "spring.datasource.hikari.minimum-idle=1",
                "spring.main.banner-mode=off"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** An older version of {@link Applications.Shop} has been there, so that the database is not fresh. */
    Database inUse() {
        Migrator.builder(dataSource)
                .registry(TestRegistry.of(Applications.creating(1, "orders")))
                .build()
                .up();
        return this;
    }

    void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    List<String> query(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    List<String> tables(String schema) {
        return query("SELECT tablename FROM pg_tables WHERE schemaname = '" + schema
                + "' AND tablename NOT LIKE 'schema_migration%' ORDER BY 1");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        PostgresServers.major(18).drop(dataSource);
    }
}
