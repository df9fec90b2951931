package dev.pawl.spring.actuate;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.registry.RegisteredMigration;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.MigrationReport;
import dev.pawl.runtime.report.RunningStep;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Times the work of an instance. The registry is asked for when there is something to tell, which is not so in most
 * starts.
 */
final class MigrationMeters implements MigrationListener {

    private final Supplier<MeterRegistry> registry;
    private final String instance;
    private @Nullable RunningStep current;
    private long began;

    MigrationMeters(Supplier<MeterRegistry> registry, String instance) {
        this.registry = registry;
        this.instance = instance;
    }

    @Override
    public void stepStarted(RunningStep step) {
        current = step;
        began = System.nanoTime();
    }

    @Override
    public void stepRetried(RunningStep step, int tries, List<Blocker> blockers, Duration pause) {
        Counter.builder("pawl.lock.retries")
                .description("Tries of steps that did not get their locks")
                .tags(tags(step.migration(), step.goingBack()))
                .register(registry.get())
                .increment();
    }

    @Override
    public void stepFinished(RunningStep step, Duration duration) {
        record(step, "success", duration);
        current = null;
    }

    @Override
    public void migrationFinished(RegisteredMigration migration, boolean goingBack, MigrationReport.Run run) {
        Timer.builder("pawl.migration")
                .description("Migrations and how long they took")
                .tags(tags(migration, goingBack))
                .register(registry.get())
                .record(run.duration());
    }

    @Override
    public void runFailed(MigrationException failure) {
        Counter.builder("pawl.run.failures")
                .description("Runs that failed, by the reason")
                .tags(Tags.of("instance", instance, "reason", Words.lower(failure.reason())))
                .register(registry.get())
                .increment();
        RunningStep failed = current;
        if (failed != null) {
            record(failed, "failure", Duration.ofNanos(System.nanoTime() - began));
            current = null;
        }
    }

    private void record(RunningStep step, String outcome, Duration duration) {
        Timer.builder("pawl.step")
                .description("Steps of migrations and how long they took, with waiting for locks")
                .tags(tags(step.migration(), step.goingBack()).and("outcome", outcome))
                .register(registry.get())
                .record(duration);
    }

    /** Not the version: a series for each migration would be kept for good and used once. */
    private Tags tags(RegisteredMigration migration, boolean goingBack) {
        return Tags.of(
                "instance", instance, "phase", Words.lower(migration.phase()), "direction", goingBack ? "down" : "up");
    }
}
