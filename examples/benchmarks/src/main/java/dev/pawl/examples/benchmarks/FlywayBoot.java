package dev.pawl.examples.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Boots a service that uses Flyway as it comes, with SQL files where it looks for them. */
final class FlywayBoot {

    private static final String INSERTION = """
            INSERT INTO flyway_schema_history
                   (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            VALUES (?, ?, ?, 'SQL', ?, ?, current_user, 1, true)""";

    private FlywayBoot() {}

    static int run(DataSource dataSource, ClassLoader migrations) {
        return flyway(dataSource, migrations, MigrationVersion.LATEST).migrate().migrationsExecuted;
    }

    /** Migrates no further than a version, a database that may have tables already. */
    static int runTo(long version, DataSource dataSource, ClassLoader migrations) {
        return Flyway.configure(migrations)
                .dataSource(dataSource)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(String.valueOf(version))
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /**
     * Makes a history that says that all is applied. Flyway runs the first migration, which makes its table, and says
     * what it would write about the others, which takes it much longer by itself: it reads all again after each.
     */
    static void record(DataSource dataSource, ClassLoader migrations) throws SQLException {
        Flyway flyway = flyway(dataSource, migrations, MigrationVersion.LATEST);
        flyway(dataSource, migrations, flyway.info().pending()[0].getVersion()).migrate();
        MigrationInfo[] pending = flyway.info().pending();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insertion = connection.prepareStatement(INSERTION)) {
            for (int i = 0; i < pending.length; i++) {
                insertion.setInt(1, i + 2);
                insertion.setString(2, pending[i].getVersion().getVersion());
                insertion.setString(3, pending[i].getDescription());
                insertion.setString(4, pending[i].getScript());
                insertion.setInt(5, pending[i].getChecksum());
                insertion.addBatch();
            }
            insertion.executeBatch();
        }
        flyway.validate();
    }

    private static Flyway flyway(DataSource dataSource, ClassLoader migrations, MigrationVersion target) {
        return Flyway.configure(migrations)
                .dataSource(dataSource)
                .target(target)
                .load();
    }
}
