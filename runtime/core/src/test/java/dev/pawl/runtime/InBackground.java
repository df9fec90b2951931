package dev.pawl.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Work on a thread of its own. The pool that {@link CompletableFuture} has by itself may have a single thread, on which a
 * second one that waits for the first never begins.
 */
final class InBackground {

    private static final Executor THREADS = work -> {
        Thread thread = new Thread(work, "in-background");
        thread.setDaemon(true);
        thread.start();
    };

    private InBackground() {}

    static CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, THREADS);
    }

    static <T> CompletableFuture<T> get(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, THREADS);
    }
}
