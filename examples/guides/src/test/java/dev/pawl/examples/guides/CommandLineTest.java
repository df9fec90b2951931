package dev.pawl.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.PostgresServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands that guides and runbook name, typed where they are needed: each case on a database of its own. */
final class CommandLineTest {

    private static final long CREATE = 2026_02_01_001L;
    private static final long BEFORE_UNIQUE = 2026_02_04_002L;
    private static final String CHECK = "20260204001";
    private static final String UNIQUE = "20260204003";
    private static final String BEFORE_FULL_NAME = "20260208001";

    private DataSource database;
    private Sql sql;
    private Shell shell;

    @BeforeEach
    void create() {
        database = PostgresServers.major(18).newDatabase();
        sql = new Sql(database);
        migrator().upTo(CREATE); // in use, so that contracting migrations wait
        shell = new Shell(database);
    }

    @Test
    void tellsBeforehandWhatIsInTheWay() throws Exception {
        withTwoCustomersOfOneAddress();

        Golden.check("pawl-plan", shell.pawl("plan", "--only", UNIQUE).toString());
    }

    @Test
    void showsWhatHasFailedAndUndoesIt() throws Exception {
        failed();

        Golden.check("pawl-log", shell.pawl("log", UNIQUE, "--limit", "3").toString());
        shell.clear();
        Golden.check("pawl-undone", shell.pawl("down", "--yes").toString());
    }

    @Test
    void recordsARepairByHand() throws Exception {
        failed();

        shell.pawl("resolve", UNIQUE, "--applied");
        sql.run(sql.sample("repair-emails"));
        sql.run("DROP INDEX customers_email_key");
        String repair = "ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE (email)";
        sql.run(repair);
        Golden.check(
                "pawl-resolved",
                shell.psql(repair).pawl("resolve", UNIQUE, "--applied").toString());
    }

    @Test
    void showsAndEndsWhoIsInTheWay() throws Exception {
        migrator().upTo(CREATE);
        try (Connection report = database.getConnection();
                Statement statement = report.createStatement()) {
            report.setAutoCommit(false);
            statement.execute("SET application_name = 'nightly report'");
            String pid = pid(statement);
            statement.execute("SELECT * FROM orders");

            Golden.check(
                    "pawl-blockers",
                    shell.pawl("blockers")
                            .pawl("blockers", "--end", pid, "--yes")
                            .toString());
        }
    }

    @Test
    void acceptsAnEdit() throws Exception {
        migrator().up();
        sql.run("UPDATE schema_migrations SET checksum = 'edited' WHERE version = " + CHECK);

        Golden.check(
                "pawl-edited",
                shell.pawl("validate")
                        .pawl("resolve", CHECK, "--applied")
                        .pawl("validate")
                        .toString());
    }

    @Test
    void goesDownToAVersion() throws Exception {
        migrator().up();

        Golden.check(
                "pawl-rollback",
                shell.pawl("down", "--to", BEFORE_FULL_NAME, "--yes").toString());
    }

    @Test
    void tellsBeforehandWhatWillBeLost() throws Exception {
        migrator().up();

        Golden.check("pawl-loses", shell.pawl("plan", "--only", "20260211001").toString());
    }

    @Test
    void contractsOnlyIfTold() throws Exception {
        migrator().up();

        Golden.check(
                "pawl-contract",
                shell.pawl("contract").pawl("contract", "--yes").toString());
    }

    @Test
    void tellsAPipelineWhetherAnythingIsPending() throws Exception {
        migrator().up();
        migrator().downTo(Long.parseLong(BEFORE_FULL_NAME));

        Golden.check(
                "pawl-validate",
                shell.pawl("validate").pawl("validate", "--json").toString());
    }

    @Test
    void migratesTenants() throws Exception {
        sql.run("CREATE SCHEMA control");
        sql.run("CREATE TABLE control.tenants (schema_name text, active boolean)");
        for (String tenant : new String[] {"acme", "globex"}) {
            sql.run("CREATE SCHEMA " + tenant);
            sql.run("INSERT INTO control.tenants VALUES ('" + tenant + "', true)");
        }
        String tenants = "SELECT schema_name FROM control.tenants WHERE active";
        Migrator.builder(database).schema("acme").build().upTo(CREATE);

        Golden.check(
                "pawl-fleet",
                shell.pawl("fleet", "up", "--schemas-from", tenants, "--parallelism", "1")
                        .pawl("fleet", "status", "--schemas-from", tenants)
                        .toString());
    }

    private void withTwoCustomersOfOneAddress() throws Exception {
        migrator().upTo(BEFORE_UNIQUE);
        sql.run("INSERT INTO customers (name, email) SELECT 'Ada', 'ada@example.com' FROM generate_series(1, 3)");
    }

    private void failed() throws Exception {
        withTwoCustomersOfOneAddress();
        shell.pawl("up", "--no-preflight");
        assertThat(shell.toString()).contains("failed at step 1 of 2");
        shell.clear();
    }

    private Migrator migrator() {
        return Migrator.builder(database).appliedBy("shop 1.4").build();
    }

    private static String pid(Statement statement) throws Exception {
        try (ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getString(1);
        }
    }
}
