package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class BaselineTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @Test
    void recordsWithoutRunning() {
        Migrator migrator =
                database.of(migration(1).baseline(), creating(2), creating(3).contracting(), creating(4));

        MigrationReport report = migrator.baseline(3);

        assertThat(report.toString()).startsWith("recorded as applied 3 migrations\n");
        assertThat(database.tables()).isEmpty();
        assertThat(database.history()).containsExactly("1 applied 0 0", "2 applied 0 0", "3 applied 0 0");
        assertThat(database.log(1)).containsExactly("up all baselined");
        assertThat(migrator.up().migrations())
                .extracting(MigrationReport.Run::version)
                .containsExactly(4L);
        assertThat(migrator.baseline(3).migrations()).isEmpty();
    }

    @Test
    void isNeverRunAndNeverPassedOver() {
        Migrator migrator = database.of(migration(1).baseline(), creating(2));

        assertThatThrownBy(migrator::up).hasMessage("""
                        migration 1 `M1` is a baseline that the history does not have yet
                          a baseline describes what was in the database before Pawl; it is never run
                          fix: if the database holds all that, record it once: baseline(1)
                          fix: if the database is new, load that schema first (pg_dump --schema-only), then \
                        baseline(1)""");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void refusesAVersionThatTheApplicationLacks() {
        assertThatThrownBy(() -> database.of(creating(1)).baseline(2))
                .hasMessageStartingWith("the application has no migration 2\n");
    }
}
