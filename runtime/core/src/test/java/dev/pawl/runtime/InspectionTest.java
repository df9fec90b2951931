package dev.pawl.runtime;

import static dev.pawl.runtime.Steps.createIndex;
import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.patient;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.DryRun;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.report.MigrationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class InspectionTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void saysHowEveryMigrationStands() {
        database.of(creating(1), creating(2), creating(3)).up();
        Migrator migrator = database.of(
                creating(1),
                creating(2).edited(),
                creating(4).contracting(),
                migration(5).up(strongLock("CREATE TABLE a ()"), strongLock("SELECT 1/0")),
                creating(6),
                migration(7).baseline());

        assertThat(migrator.status().migrations())
                .extracting(MigrationStatus::state)
                .containsExactly(
                        MigrationState.APPLIED,
                        MigrationState.CHANGED,
                        MigrationState.UNKNOWN,
                        MigrationState.WAITING_FOR_CONTRACT,
                        MigrationState.PENDING,
                        MigrationState.PENDING,
                        MigrationState.WAITING_FOR_BASELINE);
        assertThat(migrator.status().toString())
                .matches("(?s)1  applied \\S+Z by postgres  M1: does 1\n2  changed  M2: does 2\n3  unknown  does 3\n"
                        + "4  waiting for contract since \\S+Z  M4: does 4\n.*");
    }

    @Test
    void showsWhereAMigrationFailedOrWasLeft() {
        Migrator migrator =
                database.of(migration(1).up(strongLock("CREATE TABLE a ()"), strongLock("SELECT 1/0")), creating(2));
        assertThatThrownBy(migrator::up).isInstanceOf(MigrationException.class);

        assertThat(migrator.status()).hasToString("""
                        fresh: everything runs in version order
                        1  failed at step 2 of 2  M1: does 1
                            step 2 of 2: ERROR: division by zero
                            SQLSTATE 22012
                            statement: SELECT 1/0
                        2  pending  M2: does 2""");
        database.execute("UPDATE schema_migrations SET state = 'running', error = NULL");
        assertThat(migrator.status().toString()).contains("\n1  interrupted at step 2 of 2  M1: does 1\n");
        database.execute("UPDATE schema_migration_lease SET owner = 'x', expires_at = now() + interval '1 hour'");
        assertThat(migrator.status().toString()).contains("\n1  running at step 2 of 2  M1: does 1\n");
    }

    @Test
    void showsWhatWasUndone() {
        Migrator migrator = database.of(creating(1), creating(2));
        migrator.up();
        migrator.down(1);

        assertThat(migrator.status().in(MigrationState.ROLLED_BACK)).hasSize(1);
    }

    @Test
    void touchesNothing() {
        Migrator migrator = database.of(creating(1));

        migrator.status();
        migrator.plan();
        assertThatThrownBy(migrator::validate).isInstanceOf(MigrationException.class);

        assertThat(database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                .isEmpty();
    }

    @Test
    void plansExactlyWhatUpWouldSend() {
        Migrator migrator = database.of(
                creating(1),
                migration(2)
                        .up(
                                strongLock("ALTER TABLE t1 ADD c int"),
                                patient("SELECT 1"),
                                createIndex("i", "CREATE INDEX CONCURRENTLY i ON {schema}.t1 (c)")),
                creating(3).contracting());
        migrator.upTo(1);

        DryRun plan = migrator.plan();

        assertThat(plan).hasToString("""
                        -- 2 M2: does 2
                        -- step 1 of 3
                        BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE;
                        SET LOCAL search_path TO "public", pg_temp;
                        SET LOCAL TimeZone TO 'UTC';
                        SET LOCAL idle_in_transaction_session_timeout TO 60000;
                        SET LOCAL synchronous_commit TO 'off';
                        SET LOCAL lock_timeout TO 75;
                        ALTER TABLE t1 ADD c int;
                        COMMIT;
                        -- step 2 of 3
                        BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE;
                        SET LOCAL search_path TO "public", pg_temp;
                        SET LOCAL TimeZone TO 'UTC';
                        SET LOCAL idle_in_transaction_session_timeout TO 60000;
                        SET LOCAL lock_timeout TO 300000;
                        SET LOCAL statement_timeout TO 0;
                        SET LOCAL transaction_timeout TO 0;
                        SELECT 1;
                        COMMIT;
                        -- step 3 of 3
                        CREATE INDEX CONCURRENTLY i ON "public".t1 (c);
                        """);
        assertThat(plan.waiting()).extracting(RegisteredMigration::version).containsExactly(3L);
    }

    @Test
    void plansTheTablesThatAreMissing() {
        assertThat(database.of(creating(1)).plan().preparation())
                .hasSize(8)
                .first()
                .asString()
                .startsWith("CREATE TABLE \"public\".schema_migrations (\n  version bigint PRIMARY KEY,\n");
    }

    @Test
    void plansOnlyTheStepsThatAreLeft() {
        Migrator migrator = database.of(migration(1).up(strongLock("CREATE TABLE a ()"), strongLock("SELECT 1/0")));
        assertThatThrownBy(migrator::up).isInstanceOf(MigrationException.class);

        assertThat(migrator.plan().migrations().get(0).steps())
                .extracting(DryRun.PlannedStep::number)
                .containsExactly(2);
    }

    @Test
    void validatesThatNothingIsPending() {
        database.of(creating(1)).up();
        Migrator migrator = database.of(creating(1), creating(2).contracting(), creating(3), creating(4));
        assertThatThrownBy(migrator::validate).hasMessage("""
                        2 migrations are not applied
                          migration 3 `M3`
                          migration 4 `M4`
                          fix: run them: up()
                          fix: or, if a contracting one was begun: contract()""");

        migrator.up();

        assertThatCode(migrator::validate).doesNotThrowAnyException();
        assertThatThrownBy(database.of(creating(1).edited(), creating(3), creating(4))::validate)
                .hasMessageStartingWith("migration 1 `M1` was edited after it had been applied");
    }
}
