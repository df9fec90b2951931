package dev.pawl.spring.actuate;

import dev.pawl.spring.MigratorBuilderCustomizer;
import dev.pawl.spring.PawlAutoConfiguration;
import dev.pawl.spring.PawlInstance;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Metrics, if the application has a registry of meters. The names are those of Spring Boot 3 and 4. */
@AutoConfiguration(
        after = PawlAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({PawlInstance.class, MeterRegistry.class})
public final class PawlMetricsAutoConfiguration {

    @Bean
    MigratorBuilderCustomizer pawlMeters(ObjectProvider<MeterRegistry> registry) {
        return (instance, builder) -> builder.listener(new MigrationMeters(registry::getObject, instance));
    }

    @Bean
    StatusGauges pawlStatusGauges(ObjectProvider<PawlInstance> instances) {
        return new StatusGauges(instances.stream().toList());
    }
}
