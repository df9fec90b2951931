package dev.pawl.examples.benchmarks;

import java.time.Duration;
import java.util.List;

/** How much time to spend on figures that do not change when somebody else uses the machine. */
enum Effort {
    QUICK(3, 50, Duration.ofSeconds(5), 3, 3, Duration.ofSeconds(30), List.of(10, 1_000)),
    FULL(7, 500, Duration.ofSeconds(30), 15, 7, Duration.ofSeconds(120), List.of(10, 1_000, 10_000));

    private final int compilations;
    private final int boots;
    private final Duration boottime;
    private final int processes;
    private final int applications;
    private final Duration load;
    private final List<Integer> histories;

    Effort(
            int compilations,
            int boots,
            Duration boottime,
            int processes,
            int applications,
            Duration load,
            List<Integer> histories) {
        this.compilations = compilations;
        this.boots = boots;
        this.boottime = boottime;
        this.processes = processes;
        this.applications = applications;
        this.load = load;
        this.histories = histories;
    }

    int compilations() {
        return compilations;
    }

    /** How often to boot in a warm machine, at most. */
    int boots() {
        return boots;
    }

    /** For how long to do so, at most. */
    Duration boottime() {
        return boottime;
    }

    int processes() {
        return processes;
    }

    /** How often to apply a whole history. */
    int applications() {
        return applications;
    }

    /** How long to look at a busy database that nobody migrates. */
    Duration load() {
        return load;
    }

    /** Of how many migrations they are. */
    List<Integer> histories() {
        return histories;
    }
}
