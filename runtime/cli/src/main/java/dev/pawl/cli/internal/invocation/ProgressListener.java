package dev.pawl.cli.internal.invocation;

import dev.pawl.cli.internal.terminal.ProgressLine;
import dev.pawl.cli.internal.terminal.Words;
import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.RunningStep;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Shows how a run goes. */
public final class ProgressListener implements MigrationListener {

    private final ProgressLine line;
    private String told = "";
    private String phase = "";
    private long phaseBegan;
    private long phaseBeganAt;

    public ProgressListener(ProgressLine line) {
        this.line = line;
    }

    @Override
    public void waitingForRunner(String runner) {
        String text = "waiting for another runner: " + runner;
        String who = runner.substring(0, Math.max(runner.indexOf(" ("), 0));
        if (told.equals(who)) {
            line.show(text);
        } else {
            told = who;
            line.tell(text);
        }
    }

    @Override
    public void waitingForLock(String subject, List<Blocker> blockers) {
        waits(subject, "", blockers);
    }

    @Override
    public void migrationStarted(RegisteredMigration migration, boolean goingBack, int stepsDone, int stepsTotal) {
        if (stepsDone > 0) {
            line.tell(migration.version() + " " + migration.name() + ": goes on after " + stepsDone + " of "
                    + Words.count(stepsTotal, "step"));
        }
    }

    @Override
    public void stepStarted(RunningStep step) {
        told = "";
        phase = "";
        line.show(at(step));
    }

    @Override
    public void stepRetried(RunningStep step, int tries, List<Blocker> blockers, Duration pause) {
        waits(at(step), ", " + Words.count(tries, "try").replace("trys", "tries") + ",", blockers);
    }

    /** Whom it is for is told once, and how it goes is shown. */
    private void waits(String subject, String progress, List<Blocker> blockers) {
        String who = blockers.isEmpty()
                ? "somebody who cannot be seen"
                : blockers.get(0).toString();
        String key = subject
                + (blockers.isEmpty() ? who : String.valueOf(blockers.get(0).pid()));
        if (told.equals(key)) {
            line.show(subject + progress + " waits for " + who);
        } else {
            told = key;
            line.tell(subject + " waits for " + who
                    + (blockers.size() > 1 ? " (and " + (blockers.size() - 1) + " more)" : ""));
        }
    }

    @Override
    public void stepProgressed(RunningStep step, String now, long done, long total) {
        if (!phase.equals(now)) {
            phase = now;
            phaseBegan = System.nanoTime();
            phaseBeganAt = done;
        }
        line.show(at(step) + ", " + now + (total <= 0 ? "" : ": " + 100 * done / total + " %" + left(done, total)));
    }

    @Override
    public void migrationFinished(RegisteredMigration migration, boolean goingBack, MigrationReport.Run run) {
        line.show((goingBack ? "undone " : "applied ") + run);
    }

    @Override
    public void reconnecting(String reason) {
        once("lost the connection and connects again: "
                + reason.lines().findFirst().orElse(""));
    }

    @Override
    public void runFinished(MigrationReport report) {
        line.close();
    }

    private void once(String text) {
        if (Objects.equals(told, text)) {
            line.show(text);
        } else {
            told = text;
            line.tell(text);
        }
    }

    /** How long it takes if it goes on as it did since this phase began. */
    private String left(long done, long total) {
        long gone = System.nanoTime() - phaseBegan;
        long achieved = done - phaseBeganAt;
        if (achieved <= 0 || gone < Duration.ofSeconds(1).toNanos()) {
            return "";
        }
        double nanosLeft = (double) gone / achieved * (total - done);
        return ", " + Words.of(Duration.ofSeconds((long) (nanosLeft / 1e9))) + " left";
    }

    private static String at(RunningStep step) {
        return step.migration().version() + " " + step.migration().name() + ", step " + step.number() + " of "
                + step.total() + (step.goingBack() ? " of the way back" : "");
    }
}
