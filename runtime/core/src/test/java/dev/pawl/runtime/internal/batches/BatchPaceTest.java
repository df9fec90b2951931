package dev.pawl.runtime.internal.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BatchPaceTest {

    private static final Duration TARGET = Duration.ofMillis(200);

    @Test
    void comesToTheTimeThatABatchShouldTake() {
        for (Duration ofRow :
                new Duration[] {Duration.ofNanos(5_000), Duration.ofNanos(90_000), Duration.ofMillis(3)}) {
            BatchPace pace = new BatchPace(BatchPace.FIRST);
            for (int batch = 0; batch < 20; batch++) {
                pace.took(ofRow.multipliedBy(pace.size()));
            }

            assertThat(ofRow.multipliedBy(pace.size())).isBetween(TARGET.dividedBy(2), TARGET.multipliedBy(2));
        }
    }

    @Test
    void growsAndShrinksByHalfAtMostAndStaysWithinItsBounds() {
        BatchPace pace = new BatchPace(1_000);
        pace.took(Duration.ofNanos(1));
        assertThat(pace.size()).isEqualTo(2_000);
        pace.took(Duration.ofHours(1));
        assertThat(pace.size()).isEqualTo(1_000);
        for (int batch = 0; batch < 20; batch++) {
            pace.took(Duration.ofHours(1));
        }
        assertThat(pace.size()).isEqualTo(1);
        for (int batch = 0; batch < 50; batch++) {
            pace.took(Duration.ofNanos(1));
        }
        assertThat(pace.size()).isEqualTo(100_000);
    }

    @Test
    void leavesTheOthersAloneForAPartOfItsTime() {
        BatchPace pace = new BatchPace(1_000);
        pace.took(Duration.ofMillis(300));

        assertThat(pace.pause()).isPositive().isLessThanOrEqualTo(Duration.ofMillis(60));
    }

    @Test
    void splitsDownToARowForWhichItTakesAllTheTimeThatThatNeeds() {
        BatchPace pace = new BatchPace(1_000);
        int splits = 0;
        while (pace.canSplit()) {
            assertThat(pace.longest()).isPositive();
            pace.split();
            splits++;
        }

        assertThat(splits).isLessThan(10);
        assertThat(pace.size()).isEqualTo(1);
        assertThat(pace.longest()).isZero();
        pace.split();
        assertThat(pace.size()).isEqualTo(1);
    }
}
