package dev.pawl.examples.benchmarks;

import dev.pawl.runtime.MigrationException;
import dev.pawl.runtime.MigrationRegistry;
import dev.pawl.runtime.Migrator;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** How a release brings a change to the database. */
interface Releases {

    /**
     * Makes one change.
     *
     * @return how many times it took
     */
    int release(Change change, DataSource dataSource) throws Exception;

    /** Sends the statement, as somebody does with psql. */
    static Releases ofStatements() {
        return (change, dataSource) -> {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(change.sql());
            }
            return 1;
        };
    }

    /** Boots a service that has the same statements as files for Flyway. */
    static Releases ofFlyway(ClassLoader migrations) {
        return (change, dataSource) -> {
            int executed = FlywayBoot.runTo(change.version(), dataSource, migrations);
            if (executed != 1) {
                throw new IllegalStateException("Flyway has run " + executed + " migrations for " + change);
            }
            return 1;
        };
    }

    /** Runs Pawl with the migrations so far, and again if it gives up, as those do who deploy. */
    static Releases ofPawl(MigrationRegistry registry) {
        return (change, dataSource) -> {
            Migrator migrator = Migrator.builder(dataSource)
                    .registry(new FirstMigrations(registry, change.version()))
                    .build();
            for (int tries = 1; ; tries++) {
                try {
                    migrator.contract();
                    return tries;
                } catch (MigrationException e) {
                    if (!isLockTimeout(e)) {
                        throw e;
                    }
                    Thread.sleep(PAUSE.toMillis());
                }
            }
        };
    }

    /** How long those who deploy wait before they try again. */
    Duration PAUSE = Duration.ofSeconds(1);

    private static boolean isLockTimeout(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "55P03".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
