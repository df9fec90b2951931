package dev.pawl.runtime.internal.waiting;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses between tries, each twice as long as the one before, up to a longest, and with jitter. */
public final class GrowingPause {

    private final Duration longest;
    private Duration next;

    /**
     * A row of pauses.
     *
     * @param first the first one
     * @param longest none is longer
     */
    public GrowingPause(Duration first, Duration longest) {
        this.longest = longest;
        this.next = first;
    }

    /** Returns how long to pause now. */
    public Duration next() {
        Duration pause = next;
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(longest) < 0 ? twice : longest;
        return jittered(pause);
    }

    /** Whether the next pause is a longest one. */
    public boolean isLongest() {
        return next.equals(longest);
    }

    /**
     * Returns something between half of a pause and all of it, so that a fleet does not try in step.
     *
     * @param pause the pause
     */
    public static Duration jittered(Duration pause) {
        long millis = pause.toMillis();
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }
}
