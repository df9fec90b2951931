package dev.pawl.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationListener;

/**
 * The availability of the application as Spring Boot knows it, but that it accepts no traffic before it is migrated. Spring
 * Boot says that it does as soon as it has started.
 */
final class UnreadyWhileMigrating implements ApplicationAvailability, ApplicationListener<AvailabilityChangeEvent<?>> {

    private final ApplicationAvailabilityBean all = new ApplicationAvailabilityBean();
    private final BackgroundMigrations migrations;

    UnreadyWhileMigrating(BackgroundMigrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public void onApplicationEvent(AvailabilityChangeEvent<?> event) {
        boolean tooEarly = event.getState() == ReadinessState.ACCEPTING_TRAFFIC && !migrations.areDone();
        all.onApplicationEvent(
                tooEarly ? new AvailabilityChangeEvent<>(migrations, ReadinessState.REFUSING_TRAFFIC) : event);
    }

    @Override
    public <S extends AvailabilityState> S getState(Class<S> type, S otherwise) {
        return all.getState(type, otherwise);
    }

    @Override
    public <S extends AvailabilityState> @Nullable S getState(Class<S> type) {
        return all.getState(type);
    }

    @Override
    public <S extends AvailabilityState> @Nullable AvailabilityChangeEvent<S> getLastChangeEvent(Class<S> type) {
        return all.getLastChangeEvent(type);
    }
}
