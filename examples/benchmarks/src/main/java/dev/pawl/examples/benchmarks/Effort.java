package dev.pawl.examples.benchmarks;

import java.util.List;

/** How much time to spend on figures that do not change when somebody else uses the machine. */
enum Effort {
    QUICK(3, 50, 3, List.of(10, 1_000)),
    FULL(7, 500, 15, List.of(10, 1_000, 10_000));

    private final int compilations;
    private final int boots;
    private final int processes;
    private final List<Integer> histories;

    Effort(int compilations, int boots, int processes, List<Integer> histories) {
        this.compilations = compilations;
        this.boots = boots;
        this.processes = processes;
        this.histories = histories;
    }

    int compilations() {
        return compilations;
    }

    int boots() {
        return boots;
    }

    int processes() {
        return processes;
    }

    /** Of how many migrations they are. */
    List<Integer> histories() {
        return histories;
    }
}
