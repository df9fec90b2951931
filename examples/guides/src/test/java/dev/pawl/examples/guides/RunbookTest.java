package dev.pawl.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.MigratorBuilder;
import dev.pawl.runtime.PostgresServers;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.report.DryRun;
import dev.pawl.runtime.report.MigrationState;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the runbook says, tried: each case on a database of its own. */
final class RunbookTest {

    private static final long CREATE = 2026_02_01_001L;
    private static final long CHECK = 2026_02_04_001L;
    private static final long BEFORE_UNIQUE = 2026_02_04_002L;

    private DataSource database;
    private Sql sql;

    @BeforeEach
    void create() {
        database = PostgresServers.major(18).newDatabase();
        sql = new Sql(database);
        migrator().upTo(CREATE); // in use, so that contracting migrations wait
    }

    @Test
    void rowsInTheWay() throws Exception {
        withTwoCustomersOfOneAddress();

        Golden.check("obstacle", message(() -> migrator().up()));
        assertThat(sql.rows(sql.sample("invalid-indexes"))).hasSize(1);

        sql.run(sql.sample("repair-emails"));
        migrator().up();
        assertThat(migrator().status().in(MigrationState.FAILED, MigrationState.PENDING))
                .isEmpty();
    }

    @Test
    void failedMigrationAndInvalidIndex() throws Exception {
        withTwoCustomersOfOneAddress();

        Golden.check("failed", message(() -> builder().preflight(false).build().up()));
        Golden.check("failed-health", query("health"));
        Golden.check("failed-error", sql.value(sql.sample("error")));
        Golden.check("failed-log", query("log"));
        Golden.check("invalid-indexes", query("invalid-indexes"));

        sql.run(sql.sample("repair-emails"));
        migrator().up();
        assertThat(sql.rows(sql.sample("invalid-indexes"))).hasSize(1);
    }

    @Test
    void failedMigrationThatIsUndone() throws Exception {
        withTwoCustomersOfOneAddress();
        message(() -> builder().preflight(false).build().up());

        assertThat(migrator().down(1).migrations()).hasSize(1);
        assertThat(sql.rows(sql.sample("invalid-indexes"))).hasSize(1);
    }

    @Test
    void blockedMigration() throws Exception {
        migrator().upTo(CREATE);
        try (Connection report = database.getConnection();
                Statement statement = report.createStatement()) {
            report.setAutoCommit(false);
            statement.execute("SET application_name = 'nightly report'");
            statement.execute("SELECT * FROM orders");

            Migrator impatient = builder().lockDeadline(Duration.ofSeconds(1)).build();
            Golden.check("blocked", message(impatient::up));
            Golden.check("blockers", query("blockers"));
            sql.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'nightly report'");
        }
        migrator().up();
        assertThat(migrator().status().in(MigrationState.FAILED, MigrationState.PENDING))
                .isEmpty();
    }

    @Test
    void runnerThatIsGone() throws Exception {
        migrator().upTo(BEFORE_UNIQUE);
        sql.run("UPDATE schema_migration_lease SET owner = 'shop-7d4b9-x2x1p', doing = 'migration 20260204003"
                + " `MakeEmailsUnique`, step 1 of 2', expires_at = clock_timestamp() + interval '1 hour'");

        Golden.check("lease", query("lease"));
        sql.run("UPDATE schema_migration_lease SET expires_at = clock_timestamp()");
        migrator().up();
        assertThat(migrator().status().in(MigrationState.PENDING)).isEmpty();
    }

    @Test
    void checksumMismatch() throws Exception {
        migrator().up();
        sql.run("UPDATE schema_migrations SET checksum = 'edited' WHERE version = " + CHECK);

        Golden.check("changed", message(() -> migrator().up()));
        assertThat(new Operations(database).resolve(CHECK).migrations()).hasSize(1);
        migrator().validate();
    }

    @Test
    void emergencyRollback() throws Exception {
        migrator().up();

        List<DryRun> reviewed = new ArrayList<>();
        assertThat(new Operations(database).rollBack(reviewed::add).migrations())
                .hasSize(1);
        assertThat(reviewed).singleElement().hasFieldOrPropertyWithValue("goingBack", true);
        assertThat(migrator().up().migrations()).hasSize(1);

        migrator().contract();
        Golden.check("irreversible", message(() -> migrator().down(1)));
    }

    @Test
    void olderApplicationAfterContracting() throws Exception {
        migrator().up();
        migrator().contract();
        sql.run("INSERT INTO schema_migrations (version, description, applied_at, applied_by,"
                + " execution_time_ms, checksum, state, phase) VALUES (20260301001, 'drop the details of orders',"
                + " now(), 'shop 1.6', 7, 'x', 'applied', 'contract')");

        Golden.check("older-application", message(() -> migrator().up()));
    }

    @Test
    void databaseRestoredFromABackup() throws Exception {
        migrator().upTo(BEFORE_UNIQUE);

        Golden.check(
                "restored",
                migrator().status().toString().lines().skip(4).limit(6).reduce("", (a, b) -> a + b + "\n"));
        migrator().up();
        migrator().validate();
    }

    @Test
    void queriesOfThePagesRun() throws Exception {
        migrator().up();
        for (String name :
                List.of("progress", "index-use", "releases", "checksums", "restore-point", "old-transactions")) {
            assertThat(sql.rows(sql.sample(name))).as(name).isNotEmpty();
        }
    }

    private void withTwoCustomersOfOneAddress() throws Exception {
        migrator().upTo(BEFORE_UNIQUE);
        sql.run("INSERT INTO customers (name, email) SELECT 'Ada', 'ada@example.com' FROM generate_series(1, 3)");
    }

    private Migrator migrator() {
        return builder().build();
    }

    private MigratorBuilder builder() {
        return Migrator.builder(database).appliedBy("shop 1.4");
    }

    private String query(String name) throws Exception {
        return Psql.table(sql.rows(sql.sample(name)));
    }

    private static String message(Runnable run) {
        return catchThrowableOfType(MigrationException.class, run::run).getMessage();
    }
}
