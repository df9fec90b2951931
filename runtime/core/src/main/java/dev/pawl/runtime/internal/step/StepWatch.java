package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.internal.blocking.BlockedException;
import dev.pawl.runtime.internal.blocking.Blockers;
import dev.pawl.runtime.internal.blocking.ServerProcess;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.Heartbeat;
import dev.pawl.runtime.internal.lease.Lease;
import dev.pawl.runtime.internal.lease.Progress;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.waiting.Wait;
import dev.pawl.runtime.report.RunningStep;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks from the second connection whom a statement waits for that works for long on the first, says so, and ends the
 * wait when it has lasted too long.
 */
public final class StepWatch implements Heartbeat.Watcher {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    private final Settings settings;
    private final Whereabouts whereabouts;
    private final Lease lease;
    private final StepMemory memory;

    private boolean hasMissed;
    private @Nullable RunningStep watched;
    private long watchedSince;
    private @Nullable Wait blocked;
    private Duration blockedBefore = Duration.ZERO;

    public StepWatch(Settings settings, Whereabouts whereabouts, Lease lease, StepMemory memory) {
        this.settings = settings;
        this.whereabouts = whereabouts;
        this.lease = lease;
        this.memory = memory;
    }

    @Override
    public boolean accepts(Session second) throws SQLException {
        Whereabouts other = Whereabouts.of(second);
        if (other.identity().equals(whereabouts.identity())) {
            return true;
        }
        if (!hasMissed) {
            hasMissed = true;
            LOGGER.log(
                    Level.WARNING,
                    "the data source gives another thread another database, `" + other.name() + "` instead of `"
                            + whereabouts.name() + "`" + (other.isStandby() ? " on a standby" : "")
                            + ", so the lease of this run is not renewed there; others respect it while a transaction or"
                            + " a concurrent step of this run is open");
        }
        return false;
    }

    @Override
    public void look(Session second) throws SQLException {
        RunningStep step = memory.running();
        if (step == null) {
            return;
        }
        if (!step.equals(watched)) {
            watched = step;
            watchedSince = System.nanoTime();
            blocked = null;
            blockedBefore = Duration.ZERO;
        }
        Progress progress = lease.progress(second);
        if (progress != null) {
            progressed(step, progress);
        }
        Integer process = process(second);
        if (process != null) {
            look(second, step, process);
        }
    }

    private @Nullable Integer process(Session second) throws SQLException {
        ServerProcess transaction = memory.process();
        return transaction == null ? lease.process(second) : Integer.valueOf(transaction.pid());
    }

    private void look(Session second, RunningStep step, int process) throws SQLException {
        Blockers blockers = new Blockers(second, settings.schema());
        List<Blocker> holders = blockers.ofProcess(process);
        if (holders.isEmpty()) {
            blockedBefore = blockedBefore.plus(blocked == null ? Duration.ZERO : blocked.elapsed());
            blocked = null;
            return;
        }
        Wait wait = blocked == null ? settings.lockPatience().begin() : blocked;
        blocked = wait;
        if (wait.isNews(holders.stream().map(Blocker::pid).toList())) {
            String who = holders.stream().map(Blocker::toString).collect(Collectors.joining("\n  "));
            LOGGER.log(Level.INFO, step + ": waits for\n  " + who);
            settings.listeners().tell(listener -> listener.waitingForLock(step.toString(), holders));
        }
        blockers.endIdle(holders, settings.lockPatience().endIdle(), step.toString());
        if (StepKinds.of(step.step()).isEndedWhenBlocked() && isTooLong(wait)) {
            memory.giveUp(new BlockedException(
                    "waited for " + wait.elapsed().toSeconds() + " s, and was ended", false, holders, null));
            second.first("SELECT pg_catalog.pg_cancel_backend(" + process + ")", row -> row.getBoolean(1));
        }
    }

    /**
     * A concurrent statement stops nobody while it waits, but what it has built is lost when it is ended. So it may wait
     * for as long as it has worked, if that is longer than the deadline: to build it again costs no more than that.
     */
    private boolean isTooLong(Wait wait) {
        Duration worked = Duration.ofNanos(System.nanoTime() - watchedSince)
                .minus(blockedBefore)
                .minus(wait.elapsed());
        return wait.isOver() && wait.elapsed().compareTo(worked) >= 0;
    }

    private void progressed(RunningStep step, Progress progress) {
        LOGGER.log(Level.INFO, step + ": " + progress);
        settings.listeners()
                .tell(listener -> listener.stepProgressed(step, progress.phase(), progress.done(), progress.total()));
    }
}
