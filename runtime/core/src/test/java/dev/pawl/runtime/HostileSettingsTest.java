package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.patient;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.report.MigrationReport;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What a role, a database, a driver or another user may have set up. */
final class HostileSettingsTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "preferQueryMode=simple",
                "preferQueryMode=extendedForPrepared",
                "preferQueryMode=extendedCacheEverything&prepareThreshold=1",
                "autosave=always&cleanupSavepoints=true",
                "binaryTransfer=true&logServerErrorDetail=false&defaultRowFetchSize=1",
                "readOnly=true&readOnlyMode=transaction",
                "options=-c%20standard_conforming_strings=off%20-c%20IntervalStyle=sql_standard",
                "options=-c%20quote_all_identifiers=on%20-c%20bytea_output=escape%20-c%20extra_float_digits=-10",
                "options=-c%20search_path=pg_temp,public,pg_catalog"
            })
    void doNotMatter(String options) {
        Migrator migrator = Migrator.builder(withOptions(options))
                .registry(TestRegistry.of(
                        creating(1),
                        migration(2)
                                .up(
                                        patient("INSERT INTO t1 VALUES (1)"),
                                        Steps.createIndex(
                                                "i", "CREATE INDEX CONCURRENTLY \"i\" ON {schema}.\"t1\" (id)"),
                                        strongLock("COMMENT ON TABLE t1 IS 'a;b\"c''d'")
                                                .locking(Steps.accessExclusive("t1")))
                                .down(Steps.dropIndex("i", "DROP INDEX CONCURRENTLY {schema}.\"i\""))))
                .build();

        migrator.up();
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 3 3");
        migrator.down(2);
        migrator.up();
        migrator.validate();
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 3 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"preferQueryMode=extended", "preferQueryMode=simple"})
    void doNotLetACommentHideWhatFollows(String options) {
        Migrator.builder(withOptions(options))
                .registry(TestRegistry.of(migration(1)
                        .up(strongLock("CREATE TABLE t (id int) -- the end"), patient("SELECT 1 -- the end"))))
                .build()
                .up();

        assertThat(database.history()).containsExactly("1 applied 2 2");
        assertThat(database.log(1))
                .containsExactly(
                        "up all started",
                        "up step 1 step_started",
                        "up step 1 step_done",
                        "up step 2 step_started",
                        "up step 2 step_done",
                        "up all finished");
    }

    @Test
    void doNotMakeRunnersFailThatStartAtOnce() {
        set("default_transaction_isolation TO 'serializable'");
        Migrator migrator = database.migrator(TestRegistry.ofMany(3)).build();

        List<CompletableFuture<MigrationReport>> runners =
                Stream.generate(() -> InBackground.get(migrator::up)).limit(12).toList();

        assertThat(runners).allSatisfy(runner -> assertThat(runner.join()).isNotNull());
        assertThat(database.history()).hasSize(3);
    }

    @Test
    void areNamedWhenAConcurrentStepMayOnlyReadBeforeAnythingIsRun() {
        set("default_transaction_read_only TO on");
        TestRegistry registry = TestRegistry.of(migration(1)
                .up(
                        strongLock("CREATE TABLE t1 (id int)"),
                        Steps.createIndex("i", "CREATE INDEX CONCURRENTLY \"i\" ON {schema}.\"t1\" (id)")));

        assertThatThrownBy(database.migrator(registry).build()::up)
                .hasMessageContaining("step 2 of 2 of migration 1 `M1` cannot be run")
                .hasMessageContaining("set for the database")
                .hasMessageContaining("let Pawl's be READ WRITE: ALTER DATABASE");
        assertThat(database.tables()).isEmpty();

        database.execute("BEGIN READ WRITE; TRUNCATE schema_migration_lease; COMMIT");
        assertThatThrownBy(database.migrator(registry).build()::up).hasMessageContaining("let Pawl's be READ WRITE");
    }

    @Test
    void areNamedWhenTheyTurnForeignKeysOffForGood() {
        database.execute(
                "DO $$ BEGIN CREATE ROLE plain LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
                "ALTER SCHEMA public OWNER TO plain");
        set("session_replication_role TO replica");
        TestRegistry registry = TestRegistry.of(creating(1));

        assertThatThrownBy(database.as("plain").migrator(registry).build()::up)
                .hasMessageStartingWith("foreign keys are not checked on this connection");

        assertThat(database.tables()).isEmpty();
        assertThat(database.as("plain").migrator(registry).build().status().migrations())
                .hasSize(1);
        database.migrator(registry).build().up();
        assertThat(database.tables()).containsExactly("t1");
    }

    @Test
    void areNamedWhenTheyEndTheSessionAtEachError() {
        set("exit_on_error TO on");

        TestDatabase.quietly(() -> assertThatThrownBy(database.of(creating(1))::up)
                .hasMessageStartingWith("the server ends the session at each error: exit_on_error is on")
                .hasMessageContaining("RESET exit_on_error"));
    }

    @Test
    void cannotPutOperatorsInTheWay() {
        database.execute(
                "CREATE FUNCTION hijacked(text, xid) RETURNS text LANGUAGE sql AS $$SELECT 1 / 0 || ''$$",
                "CREATE OPERATOR || (LEFTARG = text, RIGHTARG = xid, FUNCTION = hijacked)",
                "CREATE FUNCTION hijacked(int, numeric) RETURNS numeric LANGUAGE sql AS $$SELECT (1 / 0)::numeric$$",
                "CREATE OPERATOR * (LEFTARG = int, RIGHTARG = numeric, FUNCTION = hijacked)",
                "CREATE FUNCTION format(text, name, name) RETURNS text LANGUAGE sql AS $$SELECT 1 / 0 || ''$$",
                "CREATE TABLE p (id int) PARTITION BY RANGE (id)",
                "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (5)",
                "UPDATE pg_inherits SET inhdetachpending = true WHERE inhrelid = 'p1'::regclass");

        database.of(
                        creating(1),
                        migration(2)
                                .up(
                                        strongLock("ALTER TABLE t1 ADD c int").locking(Steps.accessExclusive("t1")),
                                        Steps.detachPartition(
                                                "p1",
                                                "ALTER TABLE {schema}.p DETACH PARTITION {schema}.p1 CONCURRENTLY")))
                .up();

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 2 2");
    }

    private void set(String setting) {
        database.execute(
                "ALTER DATABASE " + database.query("SELECT current_database()").get(0) + " SET " + setting);
    }

    private PGSimpleDataSource withOptions(String options) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL("jdbc:postgresql://localhost:" + database.server().port() + "/"
                + database.query("SELECT current_database()").get(0) + "?user=postgres&" + options);
        return dataSource;
    }
}
