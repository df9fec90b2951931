package dev.pawl.spring.actuate;

import dev.pawl.spring.PawlInstance;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Health for Spring Boot 4. */
final class PawlHealth extends AbstractHealthIndicator {

    private final List<PawlInstance> instances;

    PawlHealth(List<PawlInstance> instances) {
        super("the state of the migrations cannot be told");
        this.instances = List.copyOf(instances);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Fitness fitness = Fitness.of(instances);
        switch (fitness.verdict()) {
            case FITS -> builder.up();
            case UNKNOWN -> builder.unknown();
            case DOES_NOT_FIT -> builder.outOfService();
        }
        builder.withDetails(fitness.details());
    }
}
