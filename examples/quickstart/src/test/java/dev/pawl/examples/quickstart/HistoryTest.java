package dev.pawl.examples.quickstart;

import static dev.pawl.testing.PawlAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.report.MigrationStatus;
import dev.pawl.testing.MigrationTester;
import dev.pawl.testing.PawlTest;
import dev.pawl.testing.ReversibilityReport;
import dev.pawl.testing.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The whole history on a real PostgreSQL; each test begins with an empty database. */
@PawlTest(migrated = false)
final class HistoryTest {

    private static final long LEAVES_A_COLUMN_WIDER = 2026_02_03_001L;
    private static final long OF_AN_OLDER_RELEASE = 2026_02_23_001L;
    private static final long DROPS_A_COLUMN = 2026_03_04_002L;

    @Test
    void goesUpDownAndUpAgain(MigrationTester migrations) {
        ReversibilityReport report =
                migrations.allowIncompleteDown(LEAVES_A_COLUMN_WIDER).assertReversible();

        assertThat(report.trials()).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void bootsWithOneStatementWhenNothingIsPending(DataSource database) {
        new Service(database).boot();
        StatementCounter statements = new StatementCounter();

        assertThat(new Service(statements.watch(database)).boot().migrations()).isEmpty();
        assertThat(statements.count()).isEqualTo(1);
    }

    @Test
    void keepsContractingMigrationsForLater(TestDatabase database, Migrator migrator) {
        migrator.upTo(OF_AN_OLDER_RELEASE);
        migrator.up();
        assertThat(migrator.status().in(MigrationState.WAITING_FOR_CONTRACT)).hasSize(2);
        assertThat(database).hasColumn("users", "last_seen_at");

        migrator.contract();
        assertThat(migrator.status().migrations())
                .extracting(MigrationStatus::state)
                .containsOnly(MigrationState.APPLIED);
        assertThat(database).doesNotHaveColumn("users", "last_seen_at");
    }

    @Test
    void runsEverythingOnAFreshDatabase(TestDatabase database, Migrator migrator) {
        assertThat(migrator.status().fresh()).isTrue();

        assertThat(migrator.up().waiting()).isEmpty();
        assertThat(database).doesNotHaveColumn("users", "last_seen_at");
    }

    @Test
    void goesBackAsFarAsTheDroppedColumn(Migrator migrator) {
        migrator.up();

        assertThat(migrator.downTo(DROPS_A_COLUMN).migrations()).hasSize(1);
        assertThatThrownBy(() -> migrator.down(1))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("DropLastSeenFromUsers")
                .hasMessageContaining("nobody has asked for them since January");
    }
}
