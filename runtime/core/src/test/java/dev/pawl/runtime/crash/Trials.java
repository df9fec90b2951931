package dev.pawl.runtime.crash;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Cases that are tried, by several threads at once, and what became of them. */
final class Trials {

    private final int total;
    private final Queue<CrashCase> left;
    private final AtomicInteger unreached = new AtomicInteger();
    private final Map<String, String> failures = new ConcurrentSkipListMap<>();

    Trials(List<CrashCase> cases) {
        this.total = cases.size();
        this.left = new ConcurrentLinkedQueue<>(cases);
    }

    /** Tries one case after the other until none is left. */
    void with(Trial trial) {
        for (CrashCase crash = left.poll(); crash != null; crash = left.poll()) {
            attempt(trial, crash);
        }
    }

    Map<String, String> failures() {
        return failures;
    }

    /** A run that met a heartbeat or a vacuum may take a statement less than the undisturbed one did. */
    @Override
    public String toString() {
        return total + " cases, " + failures.size() + " failed, " + unreached + " ended before the statement came";
    }

    private void attempt(Trial trial, CrashCase crash) {
        try {
            if (!trial.of(crash)) {
                unreached.incrementAndGet();
            }
        } catch (Exception | AssertionError e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            failures.put(crash.toString(), text.toString());
        }
    }
}
