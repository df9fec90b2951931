package dev.pawl.runtime;

import dev.pawl.runtime.registry.MigrationRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh database with short ways to look into it; goes after the test if it is registered as an extension. */
record TestDatabase(PostgresServers server, DataSource dataSource) implements AfterEachCallback {

    private static final Logger QUIET = Logger.getLogger("dev.pawl.runtime");

    static {
        QUIET.setLevel(Level.WARNING);
    }

    static TestDatabase fresh() {
        return fresh(18);
    }

    static TestDatabase fresh(int major) {
        PostgresServers server = PostgresServers.major(major);
        return new TestDatabase(server, server.newDatabase());
    }

    /** Keeps warnings that belong to the test out of the output of the build. */
    static void quietly(Runnable action) {
        QUIET.setLevel(Level.OFF);
        try {
            action.run();
        } finally {
            QUIET.setLevel(Level.WARNING);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.drop(dataSource);
    }

    /** The same database, seen by another user. */
    TestDatabase as(String user) {
        PGSimpleDataSource other = new PGSimpleDataSource();
        other.setPortNumbers(new int[] {server.port()});
        other.setDatabaseName(query("SELECT current_database()").get(0));
        other.setUser(user);
        return new TestDatabase(server, other);
    }

    MigratorBuilder migrator(MigrationRegistry registry) {
        return Migrator.builder(dataSource).registry(registry);
    }

    Migrator of(TestRegistry.Migration... migrations) {
        return migrator(TestRegistry.of(migrations)).build();
    }

    void execute(String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join(";", statements), e);
        }
    }

    /** Returns the rows, columns joined with a blank. */
    List<String> query(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    List<String> history() {
        return query("SELECT version, state, steps_done, steps_total FROM schema_migrations ORDER BY version");
    }

    List<String> log(long version) {
        return query("SELECT direction, coalesce('step ' || step, 'all'), event FROM schema_migration_log"
                + " WHERE version = " + version + " ORDER BY id");
    }

    List<String> tables() {
        return query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                + " AND tablename NOT LIKE 'schema_migration%' ORDER BY 1");
    }

    /** Asks again until the condition holds; fails after half a minute. */
    static void await(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain: " + what);
            }
            Thread.onSpinWait();
            Thread.sleep(5);
        }
    }

    private static String row(ResultSet result) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            columns.add(String.valueOf(result.getString(column)));
        }
        return String.join(" ", columns);
    }
}
