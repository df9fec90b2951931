package dev.pawl.examples.benchmarks;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.registry.MigrationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;

/** How a release brings a change to the database. */
final class Releases {

    /** A deadlock, or a lock that was not given: those who deploy try again. */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40P01", "55P03");

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private interface Release {
        void run(Change change, DataSource dataSource) throws Exception;
    }

    private final Release release;

    private Releases(Release release) {
        this.release = release;
    }

    /** Sends the statement, as somebody does with psql. */
    static Releases ofStatements() {
        return new Releases((change, dataSource) -> {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(change.sql());
            }
        });
    }

    /** Boots a service that has the same statements as files for Flyway. */
    static Releases ofFlyway(ClassLoader migrations) {
        return new Releases(
                (change, dataSource) -> one(change, FlywayBoot.runTo(change.version(), dataSource, migrations)));
    }

    /** Runs Pawl with the migrations so far. */
    static Releases ofPawl(MigrationRegistry registry) {
        return new Releases((change, dataSource) -> one(
                change,
                Migrator.builder(dataSource)
                        .registry(new FirstMigrations(registry, change.version()))
                        .build()
                        .contract()
                        .migrations()
                        .size()));
    }

    /**
     * Makes one change.
     *
     * @return how many times it took
     */
    int release(Change change, DataSource dataSource) throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                release.run(change, dataSource);
                return tries;
            } catch (Exception e) {
                if (!isWorthAnotherTry(e)) {
                    throw e;
                }
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    private static void one(Change change, int migrations) {
        if (migrations != 1) {
            throw new IllegalStateException(migrations + " migrations were run for " + change);
        }
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && WORTH_ANOTHER_TRY.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
