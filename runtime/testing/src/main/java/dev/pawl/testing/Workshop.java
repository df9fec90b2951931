package dev.pawl.testing;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.report.MigrationStatus;
import dev.pawl.testing.internal.session.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What databases for tests are made from.
 *
 * @param server where
 * @param registry the migrations
 * @param schema the schema that they run in
 * @param setup what is run before the first of them; may be empty
 */
record Workshop(PostgresServer server, MigrationRegistry registry, String schema, String setup) {

    String user() {
        return String.valueOf(dataSource("postgres").getUser());
    }

    PGSimpleDataSource dataSource(String database) {
        return server.dataSource(database, schema);
    }

    /** Makes a database with nothing in it but the schema and what the setup makes. */
    TestDatabase empty() {
        String name = server.newName();
        server.maintenance().execute("CREATE DATABASE " + name);
        TestDatabase database = new TestDatabase(this, name);
        try {
            prepare(name);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    void prepare(String database) {
        try (Connection connection = dataSource(database).getConnection()) {
            if (!schema.equals("public")) {
                Sql.execute(connection, "CREATE SCHEMA IF NOT EXISTS " + Sql.identifier(schema));
            }
            if (!setup.isEmpty()) {
                Sql.execute(connection, setup);
            }
        } catch (SQLException e) {
            throw new TestDatabaseException("the setup script fails: " + e.getMessage(), e);
        }
    }

    /** Runs all migrations of a registry that are not applied yet, in version order, contracting ones too. */
    void migrate(String database, MigrationRegistry migrations) {
        Migrator migrator = migrator(database, migrations);
        recordBaselines(migrator);
        List<RegisteredMigration> all = migrations.migrations();
        if (!all.isEmpty()) {
            migrator.contractTo(all.get(all.size() - 1).version());
        }
    }

    /** Runs those that expand, as on boot. */
    void expand(String database, MigrationRegistry migrations) {
        migrator(database, migrations).up();
    }

    Migrator migrator(String database, MigrationRegistry migrations) {
        return Migrator.builder(dataSource(database))
                .registry(migrations)
                .schema(schema)
                .build();
    }

    /** What a baseline describes the setup has made, unless the database is fresh; then it runs like any other. */
    private static void recordBaselines(Migrator migrator) {
        List<MigrationStatus> waiting = migrator.status().in(MigrationState.WAITING_FOR_BASELINE);
        if (!waiting.isEmpty()) {
            migrator.baseline(waiting.get(waiting.size() - 1).version());
        }
    }

    /** Some of the migrations. */
    Workshop with(MigrationRegistry some) {
        return new Workshop(server, some, schema, setup);
    }
}
