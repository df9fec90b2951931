package dev.pawl.testing.samples;

// region class
import static dev.pawl.testing.PawlAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.plan.LockMode;
import dev.pawl.testing.DatabaseAt;
import dev.pawl.testing.MigrationTester;
import dev.pawl.testing.PawlTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PawlTest
final class MigrationsTest {

    private static final long CREATE = 2026_01_15_001L;
    private static final long PRIORITISE = 2026_01_16_001L;
    private static final long FIND = 2026_01_19_001L;
    // endregion

    // region reversible
    @Test
    void everyMigrationCanBeUndone(MigrationTester migrations) {
        System.out.println(migrations.assertReversible());
    }
    // endregion

    // region rows
    @Test
    void oldConversationsGetAPriority(MigrationTester migrations) {
        DatabaseAt database = migrations
                .at(CREATE)
                .insert("conversations", Map.of("subject", "hello"))
                .migrateTo(PRIORITISE);

        assertThat(database.value("SELECT priority FROM conversations")).isEqualTo("medium");
        assertThat(database)
                .hasColumn("conversations", "priority")
                .hasValidatedConstraint("conversations", "conversations_priority_check")
                .hasValidIndex("conversations_priority_idx");
    }
    // endregion

    // region locks
    @Test
    void doesNotStopReadersAndWriters(MigrationTester migrations) {
        migrations.assertLocksAtMost(FIND, LockMode.SHARE_UPDATE_EXCLUSIVE);
    }
    // endregion

    // region old-code
    @Test
    void theReleaseBeforeStillWorks(MigrationTester migrations) {
        migrations.assertOldCodeStillWorks(
                CREATE,
                "INSERT INTO conversations (subject, seen_at) VALUES ('hello', now())",
                "SELECT id, subject, seen_at FROM conversations");
    }
    // endregion
}
