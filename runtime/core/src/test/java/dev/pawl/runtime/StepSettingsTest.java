package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.TransactionStep.patient;
import static dev.pawl.runtime.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StepSettingsTest {

    private static final String NOTE =
            "INSERT INTO public.noted SELECT name, setting FROM pg_settings WHERE name IN ('search_path',"
                    + " 'lock_timeout', 'statement_timeout', 'TimeZone', 'transaction_isolation')";

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void pinsTheSchemaAndTheTimeZoneAndShortensTheWaitForStrongLocks() {
        database.execute("CREATE TABLE noted (name text, setting text)", "CREATE SCHEMA \"an \"\"odd\"\" one\"");

        database.migrator(TestRegistry.of(migration(1).up(strongLock(NOTE))))
                .schema("an \"odd\" one")
                .lockTimeout(Duration.ofMillis(1234))
                .build()
                .up();

        assertThat(database.query("SELECT * FROM noted ORDER BY lower(name)"))
                .containsExactly(
                        "lock_timeout 5",
                        "search_path \"an \"\"odd\"\" one\", pg_temp",
                        "statement_timeout 0",
                        "TimeZone UTC",
                        "transaction_isolation read committed");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void givesAPatientStepAllTheTimeItNeedsWhateverTheRoleHas(int major) {
        TestDatabase other = TestDatabase.fresh(major);
        other.execute(
                "CREATE TABLE noted (name text, setting text)",
                "ALTER DATABASE " + other.query("SELECT current_database()").get(0) + " SET lock_timeout TO 5000",
                "ALTER DATABASE " + other.query("SELECT current_database()").get(0) + " SET statement_timeout TO 6000",
                "ALTER DATABASE " + other.query("SELECT current_database()").get(0)
                        + " SET default_transaction_isolation TO 'serializable'");

        other.of(migration(1).up(patient(NOTE))).up();

        assertThat(other.query("SELECT * FROM noted WHERE name LIKE '%t%i%m%out' ORDER BY name"))
                .containsExactly("lock_timeout 300000", "statement_timeout 0");
        assertThat(other.query("SELECT setting FROM noted WHERE name = 'transaction_isolation'"))
                .containsExactly("read committed");
    }

    @Test
    void changesNothingForWhoGetsTheConnectionNext() throws SQLException {
        database.of(migration(1)).up();
        try (Connection connection = database.dataSource().getConnection()) {
            List<String> before = settings(connection);

            Migrator.builder(new OneConnection(connection).dataSource())
                    .registry(
                            TestRegistry.of(migration(1), migration(2).up(patient("SELECT 1"), strongLock("SELECT 1"))))
                    .build()
                    .up();

            assertThat(settings(connection)).isEqualTo(before);
        }
    }

    @Test
    void sendsTheSqlVerbatim() {
        String sent = "CREATE TABLE sent AS SELECT current_query() /* {fn now()} {d '2020-01-01'} ? */";
        database.of(migration(1)
                        .up(
                                strongLock(sent),
                                strongLock("CREATE TABLE \"{d '2020'}?\" (j jsonb, CHECK (j ? 'k' OR j ?| '{}'))"),
                                strongLock("COMMENT ON TABLE \"{d '2020'}?\" IS 'what? {fn now()} \\ {schema}'")))
                .up();

        assertThat(database.tables()).containsExactly("sent", "{d '2020'}?");
        assertThat(database.query("SELECT trim(E'\\n' FROM current_query) FROM sent"))
                .containsExactly(sent);
        assertThat(database.query("SELECT obj_description('\"{d ''2020''}?\"'::regclass)"))
                .containsExactly("what? {fn now()} \\ {schema}");
    }

    @Test
    void keepsItsTablesInTheSchemaToo() {
        database.execute("CREATE SCHEMA app");

        database.migrator(TestRegistry.of(TestRegistry.creating(1)))
                .schema("app")
                .build()
                .up();

        assertThat(database.query("SELECT tablename FROM pg_tables WHERE schemaname = 'app' ORDER BY 1"))
                .containsExactly("schema_migration_lease", "schema_migration_log", "schema_migrations", "t1");
    }

    /** A parameter of one's own exists, and is empty, after it was set in a transaction. */
    private static List<String> settings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT name || '=' || setting FROM pg_settings WHERE name <> 'pawl.own_change' OR setting <> ''")) {
            List<String> settings = new ArrayList<>();
            while (result.next()) {
                settings.add(result.getString(1));
            }
            return settings;
        }
    }
}
