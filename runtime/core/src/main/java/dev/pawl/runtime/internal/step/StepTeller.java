package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.internal.blocking.LockQueue;
import dev.pawl.runtime.internal.settings.Listeners;
import dev.pawl.runtime.report.RunningStep;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Says that a step waits, and for whom: to the log, to listeners, and to whoever waits for this runner. */
final class StepTeller implements LockQueue.Teller {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    private final Journal journal;
    private final Listeners listeners;
    private final Attempt attempt;
    private final int number;

    StepTeller(Journal journal, Listeners listeners, Attempt attempt, int number) {
        this.journal = journal;
        this.listeners = listeners;
        this.attempt = attempt;
        this.number = number;
    }

    @Override
    public void waits(int tries, List<Blocker> holders, Duration pause, String reason) throws SQLException {
        RunningStep running = attempt.running(number);
        LOGGER.log(Level.INFO, running + ": " + reason);
        listeners.tell(listener -> listener.stepRetried(running, tries, holders, pause));
        journal.waiting(attempt, number, reason);
    }
}
