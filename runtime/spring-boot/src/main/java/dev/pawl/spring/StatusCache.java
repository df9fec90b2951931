package dev.pawl.spring;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.Status;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the database said a moment ago, so that probes and metrics together ask it seldom. */
final class StatusCache {

    private final Migrator migrator;
    private final Duration age;
    private @Nullable Status last;
    private long readAt;

    StatusCache(Migrator migrator, Duration age) {
        this.migrator = migrator;
        this.age = age;
    }

    synchronized Status get() {
        if (last == null || System.nanoTime() - readAt > age.toNanos()) {
            last = migrator.status();
            readAt = System.nanoTime();
        }
        return last;
    }

    synchronized void clear() {
        last = null;
    }
}
