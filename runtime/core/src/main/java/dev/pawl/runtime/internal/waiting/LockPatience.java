package dev.pawl.runtime.internal.waiting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a step waits for locks that stop others.
 *
 * @param timeout the longest that a single try may wait, and so stop those who queue behind it
 * @param deadline how long to try in all
 * @param oldTransaction from what age on a transaction that is in the way is waited for before the first try
 * @param endIdle from what time on a session that is idle in a transaction and in the way is ended, or null to end none
 */
public record LockPatience(
        Duration timeout,
        Duration deadline,
        Duration oldTransaction,
        @Nullable Duration endIdle) {

    public static final LockPatience DEFAULT =
            new LockPatience(Duration.ofMillis(75), Duration.ofMinutes(5), Duration.ofSeconds(2), null);

    private static final Duration FIRST_TIMEOUT = Duration.ofMillis(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /**
     * How long a try may wait in a queue of locks. The first one does not wait at all.
     *
     * @param tries how many there have been
     */
    public Duration timeout(int tries) {
        if (tries == 0) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST_TIMEOUT.multipliedBy(1L << Math.min(tries - 1, 20));
        return doubled.compareTo(timeout) < 0 ? doubled : timeout;
    }

    /** How long to leave the others alone between tries. */
    GrowingPause pauses() {
        return new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);
    }

    /** A wait that begins now and lasts as long as one may try to get a lock. */
    public Wait begin() {
        return new Wait(deadline, pauses());
    }
}
