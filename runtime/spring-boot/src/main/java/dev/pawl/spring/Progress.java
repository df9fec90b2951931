package dev.pawl.spring;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.RunningStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this application is doing to its database now, for whoever asks while it does. */
final class Progress implements MigrationListener {

    private volatile @Nullable RunningWork current;
    private volatile MigrationReport lastReport =
            new MigrationReport(MigrationReport.Action.APPLIED, List.of(), List.of());

    @Nullable
    RunningWork current() {
        return current;
    }

    /** Returns what the last run has done that had something to do. */
    MigrationReport lastReport() {
        return lastReport;
    }

    @Override
    public void waitingForRunner(String runner) {
        current = new RunningWork("waiting for another runner", null, 0, 0, Instant.now(), runner, 0, 0);
    }

    @Override
    public void stepStarted(RunningStep step) {
        current = of(step, "running", null, 0, 0);
    }

    @Override
    public void stepRetried(RunningStep step, int tries, List<Blocker> blockers, Duration pause) {
        String inTheWay = blockers.isEmpty() ? null : blockers.get(0).toString();
        current = of(step, "waiting for locks", inTheWay, 0, 0);
    }

    @Override
    public void stepProgressed(RunningStep step, String phase, long done, long total) {
        current = of(step, "running", phase, done, total);
    }

    @Override
    public void runFinished(MigrationReport report) {
        lastReport = report;
        current = null;
    }

    @Override
    public void runFailed(MigrationException failure) {
        current = null;
    }

    void clear() {
        current = null;
    }

    private RunningWork of(RunningStep step, String state, @Nullable String detail, long done, long total) {
        Instant since = since(current, step);
        return new RunningWork(
                state, step.migration().version(), step.number(), step.total(), since, detail, done, total);
    }

    private static Instant since(@Nullable RunningWork before, RunningStep step) {
        return before != null
                        && before.step() == step.number()
                        && Long.valueOf(step.migration().version()).equals(before.version())
                ? before.since()
                : Instant.now();
    }
}
