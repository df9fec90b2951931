package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.patient;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.MigrationState;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunningForwardTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @ParameterizedTest
    @ValueSource(ints = {14, 16, 18})
    void appliesWhatIsPendingInVersionOrder(int major) {
        TestDatabase other = TestDatabase.fresh(major);

        MigrationReport report =
                other.of(creating(10), creating(9), creating(100)).up();

        assertThat(report.migrations()).extracting(MigrationReport.Run::version).containsExactly(9L, 10L, 100L);
        assertThat(other.tables()).containsExactly("t10", "t100", "t9");
        assertThat(other.history()).containsExactly("9 applied 1 1", "10 applied 1 1", "100 applied 1 1");
    }

    @Test
    void recordsWhoAppliedWhatAndEveryStep() {
        database.migrator(TestRegistry.of(creating(1)))
                .appliedBy("deployment 'x\\' 7")
                .build()
                .up();

        assertThat(database.query("SELECT description, applied_by, phase, checksum, error, execution_time_ms >= 0,"
                        + " applied_at > now() - interval '1 minute' FROM schema_migrations"))
                .containsExactly("does 1 deployment 'x\\' 7 expand "
                        + creating(1).registered().checksum() + " null t t");
        assertThat(database.log(1))
                .containsExactly("up all started", "up step 1 step_started", "up step 1 step_done", "up all finished");
        assertThat(database.query("SELECT owner FROM schema_migration_lease")).containsExactly("null");
    }

    @Test
    void leavesContractingMigrationsUntilTheyAreAskedFor() {
        database.of(creating(1)).up();
        Migrator migrator = database.of(creating(1), creating(2).contracting(), creating(3));

        MigrationReport up = migrator.up();
        assertThat(database.tables()).containsExactly("t1", "t3");
        assertThat(up.waiting()).extracting(RegisteredMigration::version).containsExactly(2L);

        MigrationReport contract = migrator.contract();
        assertThat(contract.migrations())
                .extracting(MigrationReport.Run::version)
                .containsExactly(2L);
        assertThat(contract.waiting()).isEmpty();
        assertThat(database.query("SELECT phase FROM schema_migrations WHERE version = 2"))
                .containsExactly("contract");
    }

    @Test
    void runsExpandingMigrationsBeforeContractingOnes() {
        database.of(creating(1)).up();

        MigrationReport report =
                database.of(creating(1), creating(2).contracting(), creating(3)).contract();

        assertThat(report.migrations()).extracting(MigrationReport.Run::version).containsExactly(3L, 2L);
    }

    @Test
    void stopsAtTheVersionThatWasAskedFor() {
        Migrator migrator = database.of(creating(1), creating(2), creating(3));

        migrator.upTo(2);
        assertThat(database.tables()).containsExactly("t1", "t2");
        migrator.up();
        assertThat(database.tables()).containsExactly("t1", "t2", "t3");
    }

    @Test
    void printsWhatItHasDone() {
        Migrator migrator = database.of(creating(1), creating(2));

        assertThat(migrator.up().toString())
                .matches("applied 2 migrations\n  1 M1 \\(1 step, \\d+ ms\\)\n  2 M2 \\(1 step, \\d+ ms\\)");
        assertThat(migrator.up()).hasToString("nothing to do");
    }

    @Test
    void appliesAMigrationWithoutSteps() {
        database.of(migration(1)).up();

        assertThat(database.history()).containsExactly("1 applied 0 0");
    }

    @Test
    void leavesNothingOfAFailedStepAndRunsNoLaterMigration() {
        Migrator migrator = database.of(
                migration(1)
                        .up(
                                strongLock("CREATE TABLE kept (id int)"),
                                strongLock("CREATE TABLE lost (id int)", "SELECT 1/0")),
                creating(2));

        assertThatThrownBy(migrator::up)
                .isInstanceOf(MigrationException.class)
                .hasMessage("""
                        migration 1 `M1` failed at step 2 of 2
                          ERROR: division by zero
                            SQLSTATE 22012
                          statement: SELECT 1/0
                          step 1 is in the database, nothing of step 2 is in it
                          fix: if the cause is in the data or in the server: remove it and run again; it goes on at step 2
                          fix: if it is in the migration: undo what was done with down(1); then edit it""")
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(database.tables()).containsExactly("kept");
        assertThat(database.history()).containsExactly("1 failed 1 2");
        assertThat(database.query("SELECT error FROM schema_migrations"))
                .containsExactly("step 2 of 2: ERROR: division by zero\nSQLSTATE 22012\nstatement: SELECT 1/0");
        assertThat(database.log(1)).endsWith("up step 2 step_started", "up step 2 failed");
        assertThat(database.query("SELECT owner FROM schema_migration_lease")).containsExactly("null");
    }

    @Test
    void goesOnAtTheStepThatFailed() {
        database.execute("CREATE TABLE numbers (n int)", "INSERT INTO numbers VALUES (0)");
        Migrator migrator = database.of(
                migration(1)
                        .up(
                                strongLock("CREATE TABLE once (id int)"),
                                patient("SELECT 1 / n FROM numbers"),
                                strongLock("CREATE TABLE last (id int)")),
                creating(2));
        assertThatThrownBy(migrator::up).isInstanceOf(MigrationException.class);
        database.execute("UPDATE numbers SET n = 1");

        MigrationReport report = migrator.up();

        assertThat(report.migrations()).extracting(MigrationReport.Run::steps).containsExactly(2, 1);
        assertThat(database.tables()).containsExactly("last", "numbers", "once", "t2");
        assertThat(database.history()).containsExactly("1 applied 3 3", "2 applied 1 1");
        assertThat(database.query("SELECT error FROM schema_migrations WHERE version = 1"))
                .containsExactly("null");
        assertThat(database.log(1)).contains("up all continued");
    }

    @Test
    void goesOnWhereADeadRunnerStopped() {
        database.of(creating(1)).up();
        database.execute("UPDATE schema_migrations SET state = 'running', steps_done = 1, steps_total = 2");
        TestRegistry.Migration longer = creating(1).up(strongLock("CREATE TABLE second (id int)"));

        database.of(longer).up();

        assertThat(database.tables()).containsExactly("second", "t1");
        assertThat(database.history()).containsExactly("1 applied 2 2");
    }

    @Test
    void runsAnEditedMigrationOfWhichNothingIsInTheDatabase() {
        assertThatThrownBy(database.of(migration(1).up(strongLock("SELECT 1/0")))::up)
                .isInstanceOf(MigrationException.class);

        database.of(creating(1).edited()).up();

        assertThat(database.history()).containsExactly("1 applied 1 1");
        assertThat(database.query("SELECT checksum FROM schema_migrations")).containsExactly("1:" + "e".repeat(64));
    }

    @Test
    void lifeGoesOnWithMigrationsOfANewerApplicationThatExpand() {
        database.of(creating(1), creating(2)).up();
        Migrator older = database.of(creating(1));

        assertThat(older.up().migrations()).isEmpty();
        older.validate();
        assertThat(older.status().in(MigrationState.AHEAD)).hasSize(1);
    }

    @Test
    void mergesTheRegistriesOfSeveralJars() {
        database.migrator(TestRegistry.of(creating(2)))
                .registry(TestRegistry.of(creating(1), creating(3)))
                .build()
                .up();

        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1", "3 applied 1 1");
    }

    @Test
    void proposesNoWayBackAfterAFailureWhereThereIsNone() {
        Migrator migrator = database.of(migration(1)
                .irreversible("it cannot be told what was there")
                .up(strongLock("CREATE TABLE t ()"), strongLock("SELECT 1 / 0")));

        assertThatThrownBy(migrator::up)
                .hasMessageEndingWith(
                        "fix: if it is in the migration: undo by hand what was done, since it has no way back"
                                + " (it cannot be told what was there), and record that with resolve(1, Resolution.ROLLED_BACK);"
                                + " then edit it");
        assertThat(database.query("SELECT advice FROM schema_migration_health"))
                .containsExactly("remove the cause and run `up` again, or undo it if it has a way back: `down`");
    }

    @Test
    void proposesABaselineWhereTheDatabaseHasItAllAlready() {
        Migrator migrator = database.of(creating(1));
        database.execute("CREATE TABLE t1 (id bigint)");

        assertThatThrownBy(migrator::up)
                .hasMessageContaining("relation \"t1\" already exists")
                .hasMessageContaining(
                        "fix: if it is there because the database was restored or made without its history,"
                                + " record the migrations that it holds already: baseline(...)");
    }
}
