package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.plan.Release;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.setting.Resolution;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Pawl refuses to build on, and what it says then. */
final class RefusalTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void ofAMigrationThatWasEditedAfterwards() {
        database.of(creating(1), creating(2)).up();

        assertThatThrownBy(database.of(creating(1).edited(), creating(2), creating(3))::up)
                .hasMessage("""
                        migration 1 `M1` was edited after it had been applied
                          its checksum was %s, and is now %s
                          fix: restore the migration as it was applied, and put the change into a new one
                          fix: or, if the database is as the edited one wants it, accept it: \
                        resolve(1, Resolution.APPLIED)""".formatted(creating(1).registered().checksum(), "1:" + "e".repeat(64)));
        assertThat(database.tables()).containsExactly("t1", "t2");
    }

    @Test
    void ofAMigrationOfWhichTheLogTellsWhatItWas() {
        database.of(creating(1).asking("a", "ALTER ROLE r PASSWORD 'hidden'", "c", "d"))
                .up();

        TestRegistry.Migration edited = creating(1).asking("a", "b", "d", "e").edited();
        assertThatThrownBy(database.of(edited)::up).hasMessage("""
                        migration 1 `M1` was edited after it had been applied
                          operation 2 was ALTER ROLE r PASSWORD '***'
                          operation 2 is now b
                          operation 3 is gone: c
                          operation 4 is new: e
                          fix: restore the migration as it was applied, and put the change into a new one
                          fix: or, if the database is as the edited one wants it, accept it: \
                        resolve(1, Resolution.APPLIED)""");
        database.of(edited).forceResolve(1, Resolution.APPLIED);

        assertThatThrownBy(database.of(creating(1).asking("a", "d", "e"))::up)
                .hasMessageContaining("\n  operation 2 is gone: b\n");
    }

    @Test
    void ofAMigrationThatTheApplicationHasLost() {
        database.of(creating(1), creating(2), creating(3)).up();

        assertThatThrownBy(database.of(creating(1), creating(3))::up)
                .hasMessageStartingWith("the database has migration 2 (does 2), which this application does not have\n"
                        + "  migration 2 (does 2), applied at ")
                .hasMessageContaining("fix: restore the migration's class, or the jar that has its registry");
    }

    @Test
    void ofAnApplicationOlderThanAContractedDatabase() {
        database.of(creating(1), creating(2).contracting()).contract();

        assertThatThrownBy(database.of(creating(1))::up)
                .hasMessageStartingWith("the database has migration 2 (does 2), which this application does not have")
                .hasMessageContaining("fix: start the newer version of the application");
    }

    @Test
    void ofAMigrationThatWasInsertedBelowTheNewest() {
        database.of(creating(1), creating(3)).up();

        assertThatThrownBy(database.of(creating(1), creating(2), creating(3))::up)
                .hasMessage("""
                        migration 2 `M2` comes before migrations that have been applied
                          migration 2 `M2` has not been applied
                          fix: give it a version above the newest one, and compile again: then it is checked against \
                        the schema that it will meet""");
        assertThatThrownBy(database.of(creating(1), creating(2), creating(3))::plan)
                .hasMessageContaining("comes before migrations");
    }

    @Test
    void ofAMigrationThatWasEditedAfterHalfOfItHadRun() {
        TestRegistry.Migration failing = migration(1).up(strongLock("CREATE TABLE a ()"), strongLock("SELECT 1/0"));
        assertThatThrownBy(database.of(failing)::up).isInstanceOf(MigrationException.class);

        assertThatThrownBy(database.of(failing.edited())::up)
                .hasMessage("""
                        migration 1 `M1` was edited after 1 of 2 steps had been run
                          its checksum was %s, and is now %s
                          fix: restore it as it was and run it again; to get rid of it then, if it has a way back: down(1)""".formatted(migration(1).registered().checksum(), "1:" + "e".repeat(64)));
    }

    @Test
    void ofGoingOnWithTheStepsOfAnotherPawl() {
        TestRegistry.Migration failing = migration(1).up(strongLock("CREATE TABLE a ()"), strongLock("SELECT 1/0"));
        assertThatThrownBy(database.of(failing)::up).isInstanceOf(MigrationException.class);

        assertThatThrownBy(database.of(migration(1).up(strongLock("CREATE TABLE a ()")))::up)
                .hasMessage("""
                        migration 1 `M1` was begun by another version of Pawl, which takes other steps
                          1 of 2 steps are done; now there are 1
                          fix: finish it with the version of Pawl that began it, then upgrade""");
    }

    @Test
    void ofExpandingOnTopOfAContractionThatFailed() {
        TestRegistry.Migration contraction =
                migration(2).up(strongLock("SELECT 1/0")).contracting();
        database.of(creating(1)).up();
        assertThatThrownBy(database.of(creating(1), contraction)::contract).isInstanceOf(MigrationException.class);

        assertThat(database.of(creating(1), contraction).up().waiting()).hasSize(1);
        assertThatThrownBy(database.of(creating(1), contraction, creating(3))::up)
                .hasMessageStartingWith("the contracting migration 2 `M2` was begun and is not finished\n")
                .hasMessageContaining("division by zero")
                .hasMessageEndingWith("fix: finish it: contract()\n  fix: or undo what was done with down(1)");
    }

    @Test
    void ofAStateThatALaterPawlHasWritten() {
        database.of(creating(1)).up();
        database.execute("UPDATE schema_migrations SET state = 'backfilling', pawl_version = '9.1'");

        assertThatThrownBy(database.of(creating(1))::up).hasMessage("""
                        migration 1 is in the state `backfilling`, which Pawl %s does not know
                          fix: use pawl-runtime 9.1, which wrote it, or a later one""".formatted(Release.VERSION));
    }

    @Test
    void butNotOfAStateThatALaterPawlHasWrittenOfWhatTheApplicationLacks() {
        database.of(creating(1), creating(2)).up();
        database.execute("UPDATE schema_migrations SET state = 'backfilling', pawl_version = '9.1' WHERE version = 2");

        assertThat(database.of(creating(1)).up().migrations()).isEmpty();
        database.of(creating(1)).validate();
        assertThatThrownBy(() -> database.of(creating(1)).down(1))
                .hasMessageStartingWith("the way back of migration 2 (does 2) is not in this application");
    }

    @Test
    void ofAChecksumThatALaterPawlHasWritten() {
        database.of(creating(1)).up();
        database.execute("UPDATE schema_migrations SET checksum = '7:' || repeat('a', 64), pawl_version = '9.1'");
        String refusal = """
                        migration 1 has a checksum of algorithm 7, which the Pawl that compiled it does not know
                          fix: compile with Pawl 9.1, which wrote it, or a later one""";

        assertThatThrownBy(database.of(creating(1))::up).hasMessage(refusal);
        assertThatThrownBy(database.of(creating(1))::status).hasMessage(refusal);
        assertThat(database.of(creating(2)).status().in(MigrationState.UNKNOWN)).hasSize(1);
    }

    /** What an older Pawl has written down stays as it is, and counts. */
    @Test
    void notOfAChecksumThatAnOlderPawlHasWritten() {
        database.of(creating(1)).up();
        String older = creating(1).registered().checksum();
        TestRegistry.Migration newer = creating(1).withNewerChecksum();

        assertThat(database.of(newer).up().migrations()).isEmpty();
        assertThat(database.of(newer, creating(2)).up().migrations()).hasSize(1);
        assertThat(database.query("SELECT checksum FROM schema_migrations WHERE version = 1"))
                .containsExactly(older);
        assertThatThrownBy(database.of(creating(1).edited().withNewerChecksum())::up)
                .hasMessageStartingWith("migration 1 `M1` was edited after it had been applied");
    }

    /** Other tools have numbers and colons in theirs, too. */
    @ParameterizedTest
    @ValueSource(strings = {"9:d41d8cd98f00b204e9800998ecf8427e", "-1938219398", "x"})
    void ofAnAdoptedChecksumThatIsNotOurs(String foreign) {
        database.of(creating(1)).up();
        database.execute("UPDATE schema_migrations SET checksum = '" + foreign + "'");

        assertThatThrownBy(database.of(creating(1))::up)
                .hasMessageStartingWith("migration 1 `M1` was edited after it had been applied");
    }

    @Test
    void ofVersionsThatTheApplicationLacks() {
        Migrator migrator = database.of(creating(1), creating(3));

        assertThatThrownBy(() -> migrator.upTo(2)).hasMessage("""
                        the application has no migration 2
                          its oldest is migration 1 `M1`, its newest migration 3 `M3`
                          fix: see which versions there are: status()""");
        assertThatThrownBy(() -> migrator.downTo(2)).hasMessageStartingWith("the application has no migration 2");
    }

    @Test
    void ofGoingDownByNothing() {
        Migrator migrator = database.of(creating(1));

        assertThatThrownBy(() -> migrator.down(0))
                .isInstanceOf(MigrationException.class)
                .hasMessage("the number of migrations to undo must be positive, and is 0\n"
                        + "  fix: undo the newest one: down(1)");
        assertThatThrownBy(() -> migrator.down(-1)).hasMessageContaining("and is -1");
    }

    @Test
    void ofAnOldServer() {
        assertThatThrownBy(database.migrator(TestRegistry.of(creating(1)).minimum(19))
                        .build()::up)
                .hasMessage("""
                        the server is PostgreSQL 18, and the migrations were compiled for 19 and later
                          fix: upgrade the server
                          fix: or compile for what it is: -Apawl.postgres=18""");
    }

    @Test
    void ofAMissingSchema() {
        assertThatThrownBy(database.migrator(TestRegistry.of(creating(1)))
                        .schema("nowhere")
                        .build()::up)
                .hasMessageStartingWith("there is no schema \"nowhere\"\n  ERROR: schema \"nowhere\" does not exist")
                .hasMessageContaining("fix: CREATE SCHEMA \"nowhere\"");
    }

    @Test
    void ofAMissingSchemaBeforeAnythingIsWritten() {
        Migrator misspelt = database.migrator(TestRegistry.of(creating(1)))
                .schema("nowhere")
                .build();
        assertThatThrownBy(misspelt::status).hasMessageStartingWith("there is no schema \"nowhere\"");
        assertThatThrownBy(misspelt::plan).hasMessageStartingWith("there is no schema \"nowhere\"");
        assertThatThrownBy(() -> Migrator.builder(database.dataSource()).schema(""))
                .hasMessageStartingWith("the name of the schema is empty\n  fix: ");
    }

    @Test
    void ofTimesThatAreNone() {
        assertThatThrownBy(() -> Migrator.builder(database.dataSource()).lockTimeout(Duration.ZERO))
                .hasMessage("MigratorBuilder.lockTimeout must be at least a millisecond, and is 0s");
    }

    @Test
    void ofARowThatVanishesMeanwhile() {
        assertThatThrownBy(database.of(migration(1).up(strongLock("DELETE FROM schema_migrations")))::up)
                .hasMessageStartingWith("a migration lost its row in schema_migrations while it ran");
    }
}
