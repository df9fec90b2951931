package dev.pawl.spring.actuate;

import static dev.pawl.runtime.report.MigrationState.FAILED;
import static dev.pawl.runtime.report.MigrationState.INTERRUPTED;
import static dev.pawl.runtime.report.MigrationState.MISSING_CONTRACTION;
import static dev.pawl.runtime.report.MigrationState.PENDING;
import static dev.pawl.runtime.report.MigrationState.ROLLED_BACK;
import static dev.pawl.runtime.report.MigrationState.ROLLING_BACK;
import static dev.pawl.runtime.report.MigrationState.RUNNING;
import static dev.pawl.runtime.report.MigrationState.WAITING_FOR_CONTRACT;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.report.MigrationState;
import dev.pawl.runtime.report.MigrationStatus;
import dev.pawl.spring.PawlInstance;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** How many migrations are in a state that somebody may want an alert for. */
final class StatusGauges implements MeterBinder {

    private final List<PawlInstance> instances;

    StatusGauges(List<PawlInstance> instances) {
        this.instances = List.copyOf(instances);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        instances.forEach(instance -> {
            bind(
                    registry,
                    instance,
                    "pawl.pending",
                    "Migrations that are not applied",
                    PENDING,
                    ROLLED_BACK,
                    RUNNING,
                    MISSING_CONTRACTION);
            bind(registry, instance, "pawl.failed", "Migrations that are half done", FAILED, INTERRUPTED, ROLLING_BACK);
            bind(
                    registry,
                    instance,
                    "pawl.waiting.for.contract",
                    "Contracting migrations that wait",
                    WAITING_FOR_CONTRACT);
            Gauge.builder("pawl.waiting.for.contract.age", instance, StatusGauges::age)
                    .description("How long the contracting migration has waited that has waited longest")
                    .baseUnit("seconds")
                    .tag("instance", instance.name())
                    .register(registry);
        });
    }

    private static double age(PawlInstance instance) {
        try {
            return instance.status().in(WAITING_FOR_CONTRACT).stream()
                    .map(MigrationStatus::waitingSince)
                    .filter(Objects::nonNull)
                    .mapToLong(since -> Duration.between(since, Instant.now()).toSeconds())
                    .max()
                    .orElse(0);
        } catch (MigrationException | IllegalStateException e) {
            return Double.NaN;
        }
    }

    private static void bind(
            MeterRegistry registry, PawlInstance instance, String name, String description, MigrationState... states) {
        Gauge.builder(name, instance, it -> count(it, states))
                .description(description)
                .tag("instance", instance.name())
                .register(registry);
    }

    private static double count(PawlInstance instance, MigrationState... states) {
        try {
            return instance.status().in(states).size();
        } catch (MigrationException | IllegalStateException e) {
            return Double.NaN; // not known; other metrics tell that the database is gone
        }
    }
}
