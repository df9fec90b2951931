package dev.pawl.cli.internal.invocation;

import dev.pawl.cli.internal.refusal.ExitCode;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run cleanly when the process is told to stop, as by Ctrl-C: what waits is interrupted and gives back the lease,
 * so that the next runner need not wait for it to run out.
 */
public final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 3;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final PrintWriter err;
    private final Thread hook;
    private volatile boolean wasAsked;

    private Interruption(Thread running, PrintWriter err) {
        this.err = err;
        this.hook = new Thread(() -> stop(running), "pawl-interruption");
    }

    public static Interruption ofThisThread(PrintWriter err) {
        Interruption interruption = new Interruption(Thread.currentThread(), err);
        try {
            Runtime.getRuntime().addShutdownHook(interruption.hook);
        } catch (IllegalStateException e) {
            interruption.wasAsked = true;
        }
        return interruption;
    }

    public int exitCode(int code) {
        return wasAsked ? ExitCode.INTERRUPTED : code;
    }

    @Override
    public void close() {
        ended.countDown();
        if (!wasAsked) {
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            wasAsked = true;
        }
    }

    private void stop(Thread running) {
        wasAsked = true;
        running.interrupt();
        try {
            boolean isOver = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!isOver) {
                // A statement does not notice; the server ends it with the connection, and the next run goes on there.
                err.println();
                err.println("interrupted while the server was at work; run the same again to go on");
                err.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
