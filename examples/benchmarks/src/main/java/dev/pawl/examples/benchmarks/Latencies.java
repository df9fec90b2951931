package dev.pawl.examples.benchmarks;

import java.time.Duration;

/** How long statements took, in buckets that are a sixteenth of their value wide, and the longest in each of some stages. */
final class Latencies {

    private static final int STEPS = 16;

    private final long[] counts = new long[64 * STEPS];
    private final long[] longestNanos;

    Latencies(int stages) {
        longestNanos = new long[stages];
    }

    /** Takes down one statement, by the stage in which it was sent; before the first stage nothing counts. */
    void add(int stage, long nanos) {
        if (stage < 0) {
            return;
        }
        counts[bucket(nanos)]++;
        longestNanos[stage] = Math.max(longestNanos[stage], nanos);
    }

    void addAll(Latencies others) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += others.counts[i];
        }
        for (int i = 0; i < longestNanos.length; i++) {
            longestNanos[i] = Math.max(longestNanos[i], others.longestNanos[i]);
        }
    }

    long count() {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    Duration longest() {
        long longest = 0;
        for (long nanos : longestNanos) {
            longest = Math.max(longest, nanos);
        }
        return Duration.ofNanos(longest);
    }

    Duration longest(int stage) {
        return Duration.ofNanos(longestNanos[stage]);
    }

    /** A time that so large a part of the statements did not exceed. */
    Duration quantile(double part) {
        long left = (long) Math.ceil(count() * part);
        for (int i = 0; i < counts.length; i++) {
            left -= counts[i];
            if (left <= 0) {
                return Duration.ofNanos(highest(i));
            }
        }
        return longest();
    }

    private static int bucket(long nanos) {
        if (nanos < STEPS) {
            return (int) Math.max(nanos, 0);
        }
        int magnitude = 63 - Long.numberOfLeadingZeros(nanos);
        int step = (int) (nanos >> (magnitude - 4)) - STEPS;
        return (magnitude - 3) * STEPS + step;
    }

    private static long highest(int bucket) {
        if (bucket < STEPS) {
            return bucket;
        }
        int magnitude = bucket / STEPS + 3;
        return ((bucket % STEPS + STEPS + 1L) << (magnitude - 4)) - 1;
    }
}
