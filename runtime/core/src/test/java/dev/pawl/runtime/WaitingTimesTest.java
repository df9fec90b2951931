package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.report.MigrationStatus;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Since when contracting migrations wait. */
final class WaitingTimesTest {

    private static final Instant FIRST = Instant.parse("2026-01-15T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-15T10:00:00Z");

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void useIt() {
        database.of(creating(1)).up();
        appliedAt(1, FIRST);
    }

    @Test
    void beginWhenARunSeesThem() {
        Migrator migrator =
                database.of(creating(1), creating(2).contracting(), creating(3).contracting());

        migrator.up();
        assertThat(seen()).isEqualTo("2");
        assertThat(since(migrator, 2)).isAfter(LATER);

        seenAt(2, LATER);
        migrator.up();
        database.execute("UPDATE schema_migrations SET applied_by = 'another'");
        migrator.up();
        database.of(creating(1), creating(2).contracting(), creating(3).contracting(), creating(4))
                .up();
        assertThat(seen()).isEqualTo("2");
        assertThat(since(migrator, 2)).isEqualTo(LATER);
    }

    @Test
    void beginWithARunThatHasOtherThingsToDo() {
        Migrator migrator = database.of(creating(1), creating(2).contracting(), creating(3));

        migrator.up();

        assertThat(seen()).isEqualTo("1");
    }

    @Test
    void areKnownFromALaterMigrationWhereNoRunHasSaid() {
        Migrator migrator = database.of(creating(1), creating(2).contracting(), creating(3), creating(4));
        migrator.up();
        appliedAt(3, LATER);
        assertThat(since(migrator, 2)).isEqualTo(LATER);

        database.execute("DELETE FROM schema_migration_log");
        assertThat(since(migrator, 2)).isEqualTo(LATER);
        database.execute("DROP TABLE schema_migration_log CASCADE");
        assertThat(since(migrator, 2)).isEqualTo(LATER);
    }

    @Test
    void areGuessedFromAnEarlierMigrationBeforeAnyRun() {
        Migrator migrator = database.of(creating(1), creating(2).contracting());

        assertThat(since(migrator, 2)).isEqualTo(FIRST);
        assertThat(migrator.status().migrations().get(0).waitingSince()).isNull();
    }

    @Test
    void areNotKnownOfAnAdoptedHistoryWithoutTimes() {
        database.execute(
                "ALTER TABLE schema_migrations ALTER COLUMN applied_at DROP NOT NULL",
                "UPDATE schema_migrations SET applied_at = NULL");
        Migrator migrator = database.of(creating(1), creating(2).contracting());

        assertThat(migrator.status().migrations().get(1).waitingSince()).isNull();
        assertThat(migrator.status().toString()).endsWith("2  waiting for contract  M2: does 2");
    }

    @Test
    void endWithTheContraction() {
        Migrator migrator = database.of(creating(1), creating(2).contracting());
        migrator.up();
        migrator.contract();

        assertThat(migrator.status().migrations().get(1).waitingSince()).isNull();
    }

    private Instant since(Migrator migrator, long version) {
        return migrator.status().migrations().stream()
                .filter(migration -> migration.version() == version)
                .map(MigrationStatus::waitingSince)
                .findAny()
                .orElseThrow();
    }

    private String seen() {
        return database.query("SELECT count(*) FROM schema_migration_log WHERE event = 'waiting'")
                .get(0);
    }

    private void appliedAt(long version, Instant time) {
        database.execute("UPDATE schema_migrations SET applied_at = '" + time + "' WHERE version = " + version);
    }

    private void seenAt(long version, Instant time) {
        database.execute(
                "UPDATE schema_migration_log SET at = '" + time + "' WHERE event = 'waiting' AND version = " + version);
    }
}
