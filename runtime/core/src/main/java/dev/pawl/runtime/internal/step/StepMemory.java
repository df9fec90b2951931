package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.internal.blocking.BlockedException;
import dev.pawl.runtime.internal.blocking.CutOff;
import dev.pawl.runtime.internal.blocking.LossCause;
import dev.pawl.runtime.internal.blocking.ServerProcess;
import dev.pawl.runtime.internal.waiting.LockPatience;
import dev.pawl.runtime.internal.waiting.Wait;
import dev.pawl.runtime.report.RunningStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a runner knows of the step that it is at, whichever connection it has: since when it waits for locks, which
 * process of the server works on it, and how its connections were cut off, so that a long step is neither repeated for
 * ever nor run twice at once. The heartbeat looks into it from its own thread.
 */
public final class StepMemory {

    /** How often a step is sent whose connection goes without a word, as it does when the step crashes the server. */
    private static final int TRIES_WITHOUT_A_WORD = 3;

    /** How it went with one thing so far. */
    private static final class Past {
        private final List<CutOff> cutOffs = new ArrayList<>();
        private @Nullable Wait lockWait;
    }

    private final Map<String, Past> pasts = new HashMap<>();
    private String at = "";
    private Past past = new Past();
    private int achieved;
    private volatile @Nullable RunningStep running;
    private volatile @Nullable ServerProcess process;
    private volatile @Nullable BlockedException givenUp;

    /**
     * Something is run, perhaps again.
     *
     * @param name what it is
     * @param now the step, or null if it is none
     */
    void begin(String name, @Nullable RunningStep now) {
        at = name;
        past = pasts.computeIfAbsent(name, unknown -> new Past());
        givenUp = null;
        running = now;
    }

    /** The step is not run any more, whatever has become of it. */
    void end() {
        running = null;
    }

    /**
     * The step is in the database. A crash of the server may take it away again, and what has crashed it comes next, so the
     * others are not forgotten.
     */
    void done() {
        pasts.remove(at);
        achieved++;
    }

    /** A part of the step is in the database for good, so that what has cut it off before says nothing of the rest. */
    void partDone() {
        past = new Past();
        pasts.put(at, past);
        achieved++;
    }

    /** Returns the step that is run now. */
    @Nullable
    RunningStep running() {
        return running;
    }

    /** Returns how many steps, and parts of steps, this runner has done. */
    public int achieved() {
        return achieved;
    }

    /** Returns the wait for the locks of the step, which began when it first got none. */
    Wait lockWait(LockPatience patience) {
        Wait wait = past.lockWait == null ? patience.begin() : past.lockWait;
        past.lockWait = wait;
        return wait;
    }

    /** A long transaction is worked on by a process of the server, or by none any more. */
    public void worksIn(@Nullable ServerProcess now) {
        process = now;
    }

    /** Returns the process of the server that works on a long transaction of this runner. */
    @Nullable
    public ServerProcess process() {
        return process;
    }

    /** The heartbeat has ended the statement of the step, since others have been in its way for too long. */
    void giveUp(BlockedException reason) {
        givenUp = reason;
    }

    /** Returns why the statement of the step was ended, or null if it was not. */
    @Nullable
    BlockedException givenUp() {
        return givenUp;
    }

    /** The step lost its connection while the server worked on it. */
    void cutOff(CutOff cutOff) {
        past.cutOffs.add(cutOff);
    }

    /** Returns how often the step was cut off since a part of it was done. */
    int cutOffs() {
        return past.cutOffs.size();
    }

    /** Returns how it was cut off, if it will be cut off again, or else nothing. */
    List<CutOff> hopeless() {
        List<CutOff> cutOffs = past.cutOffs;
        int count = cutOffs.size();
        if (count < 2) {
            return List.of();
        }
        CutOff last = cutOffs.get(count - 1);
        CutOff before = cutOffs.get(count - 2);
        long withoutAWord = cutOffs.stream()
                .filter(cutOff -> cutOff.cause() == LossCause.UNKNOWN)
                .count();
        return last.isLike(before)
                ? List.of(before, last)
                : withoutAWord >= TRIES_WITHOUT_A_WORD ? List.copyOf(cutOffs) : List.of();
    }
}
