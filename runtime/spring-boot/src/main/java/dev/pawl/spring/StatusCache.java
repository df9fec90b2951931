package dev.pawl.spring;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.report.Status;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What the database said a moment ago, so that probes and metrics together ask it seldom. A database that is gone costs
 * them little, too: one thread waits for a connection, as long as the pool does, and nobody waits long for that thread.
 */
final class StatusCache {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final Migrator migrator;
    private final Duration age;
    private @Nullable Question last;

    StatusCache(Migrator migrator, Duration age) {
        this.migrator = migrator;
        this.age = age;
    }

    Status get() {
        try {
            return question().answer();
        } catch (TimeoutException e) {
            throw new IllegalStateException("the database has not answered for " + LONGEST_WAIT.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was asked", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MigrationException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    synchronized void clear() {
        last = null;
    }

    private synchronized Question question() {
        if (last == null || last.isOlderThan(age)) {
            last = new Question();
            Thread thread = new Thread(last, "pawl-status");
            thread.setDaemon(true);
            thread.start();
        }
        return last;
    }

    private final class Question implements Runnable {

        private final CompletableFuture<Status> answer = new CompletableFuture<>();
        private final long asked = System.nanoTime();
        private volatile long answered;

        @Override
        public void run() {
            try {
                Status status = migrator.status();
                answered = System.nanoTime();
                answer.complete(status);
            } catch (RuntimeException | Error e) {
                answered = System.nanoTime();
                answer.completeExceptionally(e);
            }
        }

        boolean isOlderThan(Duration age) {
            return answer.isDone() && System.nanoTime() - answered > age.toNanos();
        }

        /** Waits for all who ask together as long as for one. */
        Status answer() throws InterruptedException, ExecutionException, TimeoutException {
            long left = LONGEST_WAIT.toNanos() - (System.nanoTime() - asked);
            return answer.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
        }
    }
}
