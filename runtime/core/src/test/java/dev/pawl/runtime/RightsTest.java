package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.plan.ConcurrentStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

final class RightsTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private TestDatabase restricted;

    @BeforeEach
    void makeUser() {
        database.execute("CREATE ROLE restricted LOGIN");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {PostgresServers.major(18).port()});
        source.setDatabaseName(database.query("SELECT current_database()").get(0));
        source.setUser("restricted");
        restricted = new TestDatabase(database.server(), source);
    }

    @AfterEach
    void dropUser() {
        database.execute("DROP OWNED BY restricted", "DROP ROLE restricted");
    }

    @Test
    void areMissingToMakeTheTables() {
        assertThatThrownBy(restricted.of(creating(1))::up)
                .hasMessageStartingWith("""
                        the user may not make the tables of Pawl in schema "public"
                          ERROR: permission denied for schema public
                        """)
                .hasMessageContaining("fix: GRANT USAGE, CREATE ON SCHEMA \"public\" TO \"restricted\"")
                .hasMessageContaining("CREATE TABLE \"public\".schema_migrations (");
    }

    @Test
    void areMissingToReadTheHistory() {
        database.of(creating(1)).up();

        assertThatThrownBy(restricted.of(creating(1))::up)
                .hasMessageStartingWith("the user may not use the tables of Pawl in schema \"public\"\n"
                        + "  ERROR: permission denied for table schema_migrations");
    }

    @Test
    void areNamedOneByOneAsTheyAreMissing() {
        database.of(creating(1)).up();
        database.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO restricted");

        assertThatThrownBy(restricted.of(creating(1), creating(2))::up)
                .hasMessageStartingWith("the user may not use the tables of Pawl in schema \"public\"\n")
                .hasMessageContaining("\n  fix: GRANT INSERT, UPDATE ON public.schema_migration_lease TO restricted\n")
                .hasMessageContaining("\n  fix: GRANT INSERT, UPDATE ON public.schema_migrations TO restricted\n");
    }

    /** As those who harden a server do. */
    @ParameterizedTest
    @ValueSource(strings = {"pg_stat_activity", "pg_locks"})
    void toSeeWhatOthersDoMayBeRevokedFromEverybody(String view) {
        database.of(creating(1)).up();
        database.execute(
                "GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO restricted",
                "GRANT CREATE ON SCHEMA public TO restricted",
                "REVOKE SELECT ON " + view + " FROM PUBLIC");
        Migrator migrator = restricted.of(creating(1), creating(2));

        if (view.equals("pg_locks")) {
            migrator.up();
        } else {
            assertThatThrownBy(migrator::up)
                    .isInstanceOfSatisfying(
                            MigrationException.class,
                            failure -> assertThat(failure.reason()).isEqualTo(MigrationException.Reason.RIGHTS))
                    .hasMessage("""
                            the user may not see what others do in the database, which Pawl needs to wait for them
                              ERROR: permission denied for view pg_stat_activity
                                SQLSTATE 42501
                              fix: GRANT SELECT ON pg_catalog.pg_stat_activity TO restricted
                              fix: or run Pawl as a user who may""");
            database.execute("GRANT SELECT ON pg_catalog.pg_stat_activity TO restricted");
            migrator.up();
        }
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
    }

    /** Who is in the way can be named by its number at least. */
    @Test
    void toSeeWhatOthersDoAreNotNeededToWaitForThem() throws Exception {
        database.of(creating(1)).up();
        database.execute(
                "GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO restricted",
                "CREATE TABLE own (id int)",
                "ALTER TABLE own OWNER TO restricted",
                "REVOKE SELECT ON pg_prepared_xacts FROM PUBLIC");
        Migrator migrator = restricted
                .migrator(TestRegistry.of(
                        creating(1),
                        migration(2).up(strongLock("ALTER TABLE own ADD c int").locking(Steps.accessExclusive("own")))))
                .lockDeadline(Duration.ofMillis(300))
                .build();
        try (Connection reader = database.dataSource().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("SELECT * FROM own");
            assertThatThrownBy(migrator::up)
                    .hasMessageContaining("got no lock in 0 s")
                    .hasMessageMatching("(?s).*blocked by pid \\d+, holds AccessShareLock on `own`\n.*")
                    .hasMessageContaining("GRANT pg_read_all_stats TO the user");
            reader.rollback();
        }
        migrator.up();
    }

    @Test
    void areMissingToAlterATable() {
        database.of(creating(1)).up();
        database.execute("GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO restricted");

        assertThatThrownBy(restricted.of(creating(1), migration(2).up(strongLock("ALTER TABLE t1 ADD c int")))::up)
                .hasMessageStartingWith("migration 2 `M2` failed at step 1 of 1\n  ERROR: must be owner of table t1")
                .hasMessageContaining("fix: only the owner may alter an object: run Pawl as the owner");
    }

    /** Runs the SQL of the manual as it stands there, and migrates with exactly that. */
    @ParameterizedTest
    @ValueSource(ints = {14, 16})
    void ofTheManualAreEnough(int major) throws IOException {
        TestDatabase other = TestDatabase.fresh(major);
        String manual = Files.readString(Path.of("..", "..", "docs", "runtime.md"));
        int begin = manual.lastIndexOf("```sql\n") + "```sql\n".length();
        other.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC", manual.substring(begin, manual.indexOf("```", begin)));
        try {
            ConcurrentStep index = Steps.createIndex("i", "CREATE INDEX CONCURRENTLY i ON {schema}.t1 (id)");
            Migrator migrator = other.as("shop_migrator")
                    .migrator(TestRegistry.of(
                            creating(1), migration(2).up(strongLock("ALTER TABLE t1 ADD c int"), index)))
                    .role("shop_owner")
                    .build();

            assertThat(migrator.up().migrations()).hasSize(2);
            assertThat(migrator.up().migrations()).isEmpty();
            other.as("shop_app").execute("INSERT INTO t1 (id) VALUES (1)", "DELETE FROM t1");
            assertThat(other.query("SELECT DISTINCT relowner::regrole FROM pg_class WHERE relnamespace ="
                            + " 'public'::regnamespace"))
                    .containsExactly("shop_owner");
        } finally {
            other.execute(
                    "DROP OWNED BY shop_owner",
                    "DROP OWNED BY shop_app, shop_migrator",
                    "DROP ROLE shop_migrator, shop_app, shop_owner");
        }
    }

    @Test
    void toReadAreEnoughIfNothingIsPending() {
        database.of(creating(1)).up();
        database.execute("GRANT SELECT ON schema_migrations TO restricted");

        assertThat(restricted.of(creating(1)).up().migrations()).isEmpty();
    }

    @Test
    void toUseTheTablesAreEnoughIfTheyAreThere() {
        database.of(creating(1)).up();
        database.execute(
                "GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO restricted",
                "CREATE TABLE own ()",
                "ALTER TABLE own OWNER TO restricted");

        restricted
                .of(creating(1), migration(2).up(strongLock("ALTER TABLE own ADD c int")))
                .up();

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
    }
}
