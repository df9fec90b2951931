package dev.pawl.testing;

import static dev.pawl.testing.PawlAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

@PawlTest
final class DatabaseAtTest {

    private static final long CREATE = 2026_01_15_001L;
    private static final long PRIORITISE = 2026_01_16_001L;

    @Test
    void takesTextsAsWhateverTheColumnIs(MigrationTester migrations) {
        DatabaseAt database = migrations
                .at(CREATE)
                .insert(
                        "conversations",
                        Map.of("reference", "00000000-0000-0000-0000-000000000001", "seen_at", "2026-01-01 00:00Z"));

        assertThat(database.value(
                        "SELECT id FROM conversations WHERE reference = ?", "00000000-0000-0000-0000-000000000001"))
                .isEqualTo(1L);
    }

    @Test
    void goesForwardAndBack(MigrationTester migrations) {
        DatabaseAt database = migrations.at(CREATE).execute("INSERT INTO conversations DEFAULT VALUES");
        assertThat(database.columnExists("conversations", "priority")).isFalse();

        database.migrateTo(PRIORITISE);
        assertThat(database.indexExists("conversations_priority_idx")).isTrue();

        database.rollBackTo(CREATE);
        assertThat(database).doesNotHaveColumn("conversations", "priority").hasRowCount("conversations", 1);

        database.migrateToNewest();
        assertThat(database).hasColumn("conversations", "priority").doesNotHaveColumn("conversations", "seen_at");
    }

    @Test
    void beginsWithNothingAtVersionZero(MigrationTester migrations) {
        assertThat(migrations.at(0).tableExists("conversations")).isFalse();
    }

    @Test
    void showsAStatementThatFails(MigrationTester migrations) {
        DatabaseAt database = migrations.at(CREATE);

        assertThatThrownBy(() -> database.insert("conversations", Map.of("priority", "high")))
                .isInstanceOf(TestDatabaseException.class)
                .hasMessageStartingWith("PostgreSQL refuses a statement: ERROR: column \"priority\"")
                .hasMessageContaining("INSERT INTO \"public\".\"conversations\" (\"priority\") VALUES (?)");
    }

    @Test
    void knowsNoOtherVersions(MigrationTester migrations) {
        assertThatThrownBy(() -> migrations.at(7))
                .isInstanceOf(TestDatabaseException.class)
                .hasMessageStartingWith("there is no migration 7\n");
        assertThatThrownBy(() -> migrations.at(CREATE).migrateTo(7)).isInstanceOf(TestDatabaseException.class);
    }

    @Test
    void asksForOneValue(MigrationTester migrations) {
        DatabaseAt database = migrations.at(CREATE);

        assertThatThrownBy(() -> database.value("SELECT id FROM conversations"))
                .hasMessageStartingWith("one value was asked for, and there are 0 rows");
    }
}
