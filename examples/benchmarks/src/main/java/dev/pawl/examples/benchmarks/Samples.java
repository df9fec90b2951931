package dev.pawl.examples.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Durations of the same thing, done again and again. */
final class Samples {

    private final List<Duration> durations = new ArrayList<>();

    void add(Duration duration) {
        durations.add(duration);
    }

    double medianMillis() {
        return millis(0.5);
    }

    double p90Millis() {
        return millis(0.9);
    }

    double p95Millis() {
        return millis(0.95);
    }

    private double millis(double quantile) {
        List<Duration> sorted = durations.stream().sorted().toList();
        double position = quantile * (sorted.size() - 1);
        int below = (int) position;
        double low = sorted.get(below).toNanos();
        double high = sorted.get(Math.min(below + 1, sorted.size() - 1)).toNanos();
        return (low + (high - low) * (position - below)) / 1e6;
    }
}
