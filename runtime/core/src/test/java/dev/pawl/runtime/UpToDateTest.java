package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.MigrationState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UpToDateTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private final TestRegistry registry = TestRegistry.of(creating(1), creating(2));

    @BeforeEach
    void migrate() {
        database.migrator(registry).build().up();
        assertThat(statementsOfBoot(registry)).isEqualTo(1);
    }

    @Test
    void isForgottenWhenSomebodyEditsTheHistory() {
        database.execute("UPDATE schema_migrations SET checksum = 'another' WHERE version = 1");

        assertThatThrownBy(database.migrator(registry).build()::up)
                .hasMessageStartingWith("migration 1 `M1` was edited after it had been applied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM schema_migrations WHERE version = 2",
                "TRUNCATE schema_migrations",
                "UPDATE schema_migrations SET state = 'rolled_back' WHERE version = 2",
                "BEGIN; SAVEPOINT s; DELETE FROM schema_migrations WHERE version = 2; RELEASE s; COMMIT"
            })
    void isForgottenWhenSomebodyTakesMigrationsOutOfTheHistory(String change) {
        database.execute("DROP TABLE t2", change);

        assertThat(database.migrator(registry).build().status().in(MigrationState.APPLIED))
                .hasSizeLessThan(2);
        assertThatThrownBy(database.migrator(registry).build()::validate).isInstanceOf(MigrationException.class);
    }

    @Test
    void isForgottenEvenWhereTriggersAreOff() {
        database.execute(
                "DROP TABLE t2; SET session_replication_role TO replica; DELETE FROM schema_migrations WHERE version = 2");

        database.migrator(registry).build().up();

        assertThat(database.tables()).contains("t2");
    }

    @Test
    void isKeptWhenAChangeIsRolledBack() {
        database.execute("BEGIN; DELETE FROM schema_migrations; ROLLBACK");

        assertThat(statementsOfBoot(registry)).isEqualTo(1);
    }

    @Test
    void isFoundOutAgainByTheNextBoot() {
        database.execute("UPDATE schema_migrations SET applied_by = 'another'");

        assertThat(statementsOfBoot(registry)).isGreaterThan(1);
        assertThat(statementsOfBoot(registry)).isEqualTo(1);
    }

    @Test
    void isKnownToEachOfSeveralVersionsOfAnApplication() {
        TestRegistry other =
                TestRegistry.of(creating(1), creating(2), creating(3).contracting());
        database.migrator(other).build().up();

        assertThat(statementsOfBoot(registry)).isEqualTo(1);
        assertThat(statementsOfBoot(other)).isEqualTo(1);
    }

    @Test
    void isNotKnownToARegistryThatDiffersOnlyInAPhase() {
        TestRegistry contracting =
                TestRegistry.of(creating(1), creating(2), creating(3).contracting());
        database.migrator(contracting).build().up();

        database.migrator(TestRegistry.of(creating(1), creating(2), creating(3)))
                .build()
                .up();

        assertThat(database.tables()).contains("t3");
    }

    @Test
    void isNotRememberedByWhoMayOnlyRead() {
        TestRegistry other =
                TestRegistry.of(creating(1), creating(2), creating(3).contracting());
        database.execute(
                "DO $$ BEGIN CREATE ROLE reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
                "GRANT SELECT ON schema_migrations, schema_migration_lease TO reader");

        assertThat(database.as("reader").migrator(other).build().up().waiting()).hasSize(1);
    }

    @Test
    void isNotFoundIfAnEarlierRunWasInterrupted() {
        database.execute(
                "UPDATE schema_migrations SET state = 'running', steps_done = 0 WHERE version = 2", "DROP TABLE t2");

        database.migrator(registry).build().up();

        assertThat(database.tables()).contains("t2");
    }

    private int statementsOfBoot(TestRegistry application) {
        SpyingDataSource spy = new SpyingDataSource(database.dataSource(), true);
        MigrationReport report =
                Migrator.builder(spy.dataSource()).registry(application).build().up();
        assertThat(report.migrations()).isEmpty();
        return spy.calls.size();
    }
}
