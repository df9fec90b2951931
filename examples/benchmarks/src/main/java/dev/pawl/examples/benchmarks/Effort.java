package dev.pawl.examples.benchmarks;

import java.time.Duration;
import java.util.List;

/** How much time to spend on figures that do not change when somebody else uses the machine. */
enum Effort {
    QUICK(
            3,
            50,
            Duration.ofSeconds(5),
            3,
            3,
            Duration.ofSeconds(30),
            Duration.ofSeconds(9),
            Duration.ofMinutes(3),
            100,
            30,
            List.of(10, 1_000)),
    FULL(
            7,
            500,
            Duration.ofSeconds(30),
            15,
            7,
            Duration.ofSeconds(120),
            Duration.ofSeconds(20),
            Duration.ofMinutes(5),
            1_000,
            100,
            List.of(10, 1_000, 10_000));

    private final int compilations;
    private final int boots;
    private final Duration boottime;
    private final int processes;
    private final int applications;
    private final Duration load;
    private final Duration report;
    private final Duration patience;
    private final int tenants;
    private final int copies;
    private final List<Integer> histories;

    Effort(
            int compilations,
            int boots,
            Duration boottime,
            int processes,
            int applications,
            Duration load,
            Duration report,
            Duration patience,
            int tenants,
            int copies,
            List<Integer> histories) {
        this.compilations = compilations;
        this.boots = boots;
        this.boottime = boottime;
        this.processes = processes;
        this.applications = applications;
        this.load = load;
        this.report = report;
        this.patience = patience;
        this.tenants = tenants;
        this.copies = copies;
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

    /** How long a report takes that is run on it now and then. */
    Duration report() {
        return report;
    }

    /** How long to wait for a tool that migrates a busy database. */
    Duration patience() {
        return patience;
    }

    /** How many schemas one database has. */
    int tenants() {
        return tenants;
    }

    /** How often to copy a database for a test. */
    int copies() {
        return copies;
    }

    /** Of how many migrations they are. */
    List<Integer> histories() {
        return histories;
    }
}
