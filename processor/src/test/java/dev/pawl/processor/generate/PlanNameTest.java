package dev.pawl.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.migration.WrittenMigration;
import org.junit.jupiter.api.Test;

final class PlanNameTest {

    @Test
    void groupsDates() {
        assertThat(ofClass(2026_01_15_001L)).isEqualTo("Plan_2026_01_15_001_Change");
        assertThat(ofClass(2026_01_15L)).isEqualTo("Plan_2026_01_15_Change");
        assertThat(ofClass(2026_01_15_093000L)).isEqualTo("Plan_2026_01_15_093000_Change");
    }

    @Test
    void keepsOtherVersions() {
        assertThat(ofClass(1)).isEqualTo("Plan_1_Change");
        assertThat(ofClass(2026_13_15_001L)).isEqualTo("Plan_20261315001_Change");
        assertThat(ofClass(Long.MAX_VALUE)).isEqualTo("Plan_9223372036854775807_Change");
    }

    @Test
    void leavesRoomForFileNames() {
        WrittenMigration migration = migration(1, "\u00c4nderung".repeat(40));

        assertThat(PlanName.ofClass(migration))
                .startsWith("Plan_1_\u00c4nderung")
                .hasSizeLessThan(200);
        assertThat(PlanName.ofScript(migration)).startsWith("1-\u00c4nderung").hasSizeLessThan(200);
    }

    private static String ofClass(long version) {
        return PlanName.ofClass(migration(version, "Change"));
    }

    private static WrittenMigration migration(long version, String name) {
        return new History().add(version, name, db -> {}).last().migration();
    }
}
