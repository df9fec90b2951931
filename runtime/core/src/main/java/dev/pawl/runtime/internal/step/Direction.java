package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.internal.history.HistoryState;

/** Which way a migration is run, and what the history says meanwhile. */
public enum Direction {
    UP("up", HistoryState.RUNNING, HistoryState.FAILED, HistoryState.APPLIED),
    DOWN("down", HistoryState.ROLLING_BACK, HistoryState.ROLLING_BACK, HistoryState.ROLLED_BACK);

    private final String word;
    private final HistoryState running;
    private final HistoryState failed;
    private final HistoryState finished;

    Direction(String word, HistoryState running, HistoryState failed, HistoryState finished) {
        this.word = word;
        this.running = running;
        this.failed = failed;
        this.finished = finished;
    }

    public String word() {
        return word;
    }

    HistoryState failed() {
        return failed;
    }

    /** The state once some of the steps are done. */
    HistoryState after(int done, int total) {
        return done == total ? finished : running;
    }
}
