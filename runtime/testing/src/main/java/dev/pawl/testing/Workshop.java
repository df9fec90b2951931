package dev.pawl.testing;

import dev.pawl.runtime.MigrationRegistry;
import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.RegisteredMigration;
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

    /** Runs all migrations of a registry that are not applied yet, in version order. */
    void migrate(String database, MigrationRegistry migrations, boolean contracting) {
        Migrator migrator = migrator(database, migrations);
        recordBaselines(migrator, migrations);
        if (contracting) {
            migrator.contract();
        } else {
            migrator.up();
        }
    }

    Migrator migrator(String database, MigrationRegistry migrations) {
        return Migrator.builder(dataSource(database))
                .registry(migrations)
                .schema(schema)
                .build();
    }

    /** What a baseline describes the setup has made. */
    private void recordBaselines(Migrator migrator, MigrationRegistry migrations) {
        List<RegisteredMigration> baselines = migrations.migrations().stream()
                .filter(RegisteredMigration::baseline)
                .toList();
        if (baselines.isEmpty()) {
            return;
        }
        RegisteredMigration newest = baselines.get(baselines.size() - 1);
        if (setup.isEmpty()) {
            throw new TestDatabaseException("the baseline " + Versions.label(newest)
                    + " describes a schema that nothing here has made\n"
                    + "  fix: give the script that makes it, for example of pg_dump --schema-only:"
                    + " @PawlTest(setup = \"/schema.sql\")");
        }
        migrator.baseline(newest.version());
    }

    /** Some of the migrations. */
    Workshop with(MigrationRegistry some) {
        return new Workshop(server, some, schema, setup);
    }
}
