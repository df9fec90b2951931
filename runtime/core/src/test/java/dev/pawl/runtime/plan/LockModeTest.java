package dev.pawl.runtime.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LockModeTest {

    /** The table of the manual is symmetric, and each row has at least one mark. */
    @Test
    void conflictsBothWays() {
        for (LockMode mode : LockMode.values()) {
            assertThat(mode.conflicts())
                    .isNotEmpty()
                    .allSatisfy(other -> assertThat(other.conflicts()).contains(mode));
        }
    }

    @Test
    void conflictsAsTheManualSays() {
        assertThat(LockMode.SHARE_UPDATE_EXCLUSIVE.conflicts())
                .extracting(LockMode::inCatalogue)
                .containsExactly(
                        "ShareUpdateExclusiveLock",
                        "ShareLock",
                        "ShareRowExclusiveLock",
                        "ExclusiveLock",
                        "AccessExclusiveLock");
        assertThat(LockMode.SHARE.conflicts())
                .extracting(LockMode::inCatalogue)
                .containsExactly(
                        "RowExclusiveLock",
                        "ShareUpdateExclusiveLock",
                        "ShareRowExclusiveLock",
                        "ExclusiveLock",
                        "AccessExclusiveLock");
        assertThat(Stream.of(LockMode.values())
                        .mapToInt(mode -> mode.conflicts().size()))
                .containsExactly(1, 2, 4, 5, 5, 6, 7, 8);
    }
}
