package dev.pawl.runtime.internal.batches;

import java.time.Duration;

/** How many rows a batch has, so that it takes about as long as it should, and how long the others are left alone after it. */
public final class BatchPace {

    /** How long a batch should take: its rows are locked for so long. */
    private static final Duration TARGET = Duration.ofMillis(200);

    /** A batch that takes so much longer is cut off, and tried again with fewer rows. */
    private static final Duration LONGEST = TARGET.multipliedBy(25);

    /** How many rows the first batch of a step has. */
    static final long FIRST = 1_000;

    private static final long LARGEST = 100_000;

    /** What one batch says of the next is believed by half. */
    private static final double BELIEF = 0.5;

    /** Of the time of a batch. */
    private static final int PAUSE_PART = 10;

    private static final int SPLIT = 4;

    private long size;
    private double nanosPerRow;
    private Duration last = Duration.ZERO;

    /**
     * The pace of a step.
     *
     * @param size how many rows the next batch has
     */
    public BatchPace(long size) {
        this.size = Math.max(1, Math.min(LARGEST, size));
    }

    /** Returns how many rows the next batch has. */
    public long size() {
        return size;
    }

    /** Returns after which time the server ends a batch; zero for never, where fewer rows are not possible. */
    public Duration longest() {
        return size == 1 ? Duration.ZERO : LONGEST;
    }

    /** Whether there can be fewer rows. */
    public boolean canSplit() {
        return size > 1;
    }

    /** A batch has failed that may succeed with fewer rows. */
    public void split() {
        size = Math.max(1, size / SPLIT);
    }

    /** A batch is done that took some time. */
    public void took(Duration time) {
        double now = Math.max(1, time.toNanos()) / (double) size;
        nanosPerRow = nanosPerRow == 0 ? now : BELIEF * now + (1 - BELIEF) * nanosPerRow;
        double wanted = TARGET.toNanos() / nanosPerRow;
        size = Math.round(Math.max(1, Math.min(LARGEST, Math.max(size / 2.0, Math.min(size * 2.0, wanted)))));
        last = time;
    }

    /** Returns how long to leave the others alone now. */
    public Duration pause() {
        return last.dividedBy(PAUSE_PART);
    }
}
