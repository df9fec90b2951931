package dev.pawl.runtime.internal.waiting;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The wait for one thing, and the only class that lets time pass: it knows when the wait began, when it must end, how
 * long to pause until the next look, and whether what is waited for is worth a line in the log. Whoever waits without it
 * would wait without an end or without a word.
 */
public final class Wait {

    /** What has not changed is said again after this time, so that the end of a log says what goes on. */
    private static final Duration REMINDER = Duration.ofSeconds(30);

    private final long begin = System.nanoTime();
    private final @Nullable Duration limit;
    private final GrowingPause pauses;
    private @Nullable Object told;
    private long toldAt;

    /**
     * A wait that begins now.
     *
     * @param limit after which time it must end; null if something else ends it, such as the death of who is waited for
     * @param pauses how long to pause between looks
     */
    public Wait(@Nullable Duration limit, GrowingPause pauses) {
        this.limit = limit;
        this.pauses = pauses;
    }

    /** Whether it has lasted as long as it may. */
    public boolean isOver() {
        return limit != null && elapsed().compareTo(limit) >= 0;
    }

    /** Returns how long it has lasted. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Whether the pauses have become as long as they get. */
    public boolean isSettled() {
        return pauses.isLongest();
    }

    /**
     * Whether it is worth saying what is waited for: when that changes, and now and then.
     *
     * @param what what is waited for, compared by {@code equals}
     */
    public boolean isNews(Object what) {
        return isNews(what, REMINDER);
    }

    /**
     * Whether it is worth saying what is waited for.
     *
     * @param what what is waited for, compared by {@code equals}
     * @param reminder after which time it is worth saying the same again
     */
    public boolean isNews(Object what, Duration reminder) {
        if (what.equals(told) && System.nanoTime() - toldAt < reminder.toNanos()) {
            return false;
        }
        told = what;
        toldAt = System.nanoTime();
        return true;
    }

    /** Returns how long the next pause is going to be. */
    public Duration nextPause() {
        return pauses.next();
    }

    /** Pauses, each time a little longer. */
    public void pause() throws InterruptedException {
        pause(nextPause());
    }

    /**
     * Pauses, but no longer than the wait may last.
     *
     * @param pause how long
     */
    public void pause(Duration pause) throws InterruptedException {
        Duration left = limit == null ? pause : limit.minus(elapsed());
        long millis = Math.max(0, (left.compareTo(pause) < 0 ? left : pause).toMillis());
        Thread.sleep(millis);
    }

    /**
     * Lets time pass until something that has been announced happens, for a thread that works at intervals.
     *
     * @param announced what ends the pause before its time
     * @param longest how long the pause is else
     * @return whether it has happened
     */
    public static boolean ends(CountDownLatch announced, Duration longest) throws InterruptedException {
        return announced.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Waits until a thread that was told to end has ended.
     *
     * @param thread the thread
     * @param longest how long to wait
     */
    public static void untilEnded(Thread thread, Duration longest) throws InterruptedException {
        thread.join(longest.toMillis());
    }
}
