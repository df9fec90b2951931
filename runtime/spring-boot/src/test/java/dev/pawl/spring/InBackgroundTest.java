package dev.pawl.spring;

import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.RunningStep;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

final class InBackgroundTest {

    @RegisterExtension
    final Database database = Database.fresh();

    @Test
    void isLiveAtOnceAndReadyWhenMigrated() throws Exception {
        try (ConfigurableApplicationContext context = start(Slow.class)) {
            ApplicationAvailability availability = context.getBean(ApplicationAvailability.class);
            assertThat(availability.getLivenessState()).isEqualTo(LivenessState.CORRECT);
            assertThat(availability.getReadinessState()).isEqualTo(ReadinessState.REFUSING_TRAFFIC);
            assertThat(database.tables("public")).isEmpty();

            Slow slow = context.getBean(Slow.class);
            slow.mayGoOn.countDown();

            slow.awaitReadiness();
            assertThat(availability.getReadinessState()).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
            assertThat(database.tables("public")).containsExactly("orders");
        }
    }

    @Test
    void staysUnreadyAfterAFailureIfToldTo() throws Exception {
        try (ConfigurableApplicationContext context = start(
                Applications.Failing.class, "pawl.on-background-failure=stay-unready", "logging.level.root=off")) {
            PawlInstance instance = context.getBean(PawlInstance.class);
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("pawl-default")) {
                    thread.join();
                }
            }

            assertThat(instance.state()).isEqualTo(PawlInstance.State.FAILED);
            assertThat(instance.lastRun().error()).contains("division by zero");
            assertThat(context.getBean(ApplicationAvailability.class).getReadinessState())
                    .isEqualTo(ReadinessState.REFUSING_TRAFFIC);
        }
    }

    @Test
    void isInterruptedWhenTheApplicationCloses() {
        PawlInstance instance;
        try (ConfigurableApplicationContext context =
                start(Applications.Shop.class, "pawl.mode=wait", "logging.level.root=off")) {
            instance = context.getBean(PawlInstance.class);
        }

        assertThat(instance.state()).isEqualTo(PawlInstance.State.FAILED);
        assertThat(instance.lastRun().error()).startsWith("interrupted");
    }

    private ConfigurableApplicationContext start(Class<?> application, String... more) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties(database.properties("pawl.in-background=true"))
                .properties(more)
                .run();
    }

    /** An application whose migration waits for the test. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Slow implements MigrationListener {

        final CountDownLatch mayGoOn = new CountDownLatch(1);
        private final LinkedBlockingQueue<ReadinessState> states = new LinkedBlockingQueue<>();

        @Bean
        MigratorBuilderCustomizer migrations() {
            return (instance, builder) ->
                    builder.registry(TestRegistry.of(migration(1).up(strongLock("CREATE TABLE orders (id bigint)"))));
        }

        @Override
        public void stepStarted(RunningStep step) {
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @EventListener
        void changed(AvailabilityChangeEvent<ReadinessState> event) {
            states.add(event.getState());
        }

        /** The first event is that of Spring Boot, the second is ours. */
        void awaitReadiness() throws InterruptedException {
            assertThat(states.poll(30, TimeUnit.SECONDS)).isNotNull();
            assertThat(states.poll(30, TimeUnit.SECONDS)).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
        }
    }
}
