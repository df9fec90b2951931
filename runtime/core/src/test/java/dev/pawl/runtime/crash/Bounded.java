package dev.pawl.runtime.crash;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits that end: what hangs fails, and says where all threads are. */
final class Bounded {

    /** No limit that anything comes near, but on a machine that does something else. */
    static final int SECONDS = 120;

    private Bounded() {}

    /** Does it in a thread of its own and throws what it throws. */
    static <T> T call(String what, Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        Thread thread = new Thread(future, what);
        thread.setDaemon(true);
        thread.start();
        return result(what, future);
    }

    static <T> T result(String what, FutureTask<T> future) throws Exception {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw e;
        } catch (TimeoutException e) {
            throw new AssertionError("still not done: " + what + "\n" + threads(), e);
        }
    }

    /** Asks again until the condition holds. */
    static void await(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain: " + what + "\n" + threads());
            }
            Thread.sleep(5);
        }
    }

    private static String threads() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Thread, StackTraceElement[]> entry :
                Thread.getAllStackTraces().entrySet()) {
            text.append('\n').append(entry.getKey());
            for (StackTraceElement line : entry.getValue()) {
                text.append("\n    at ").append(line);
            }
        }
        return text.toString();
    }
}
