package dev.pawl.spring.samples;

import dev.pawl.spring.MigratorBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DeploymentConfiguration {

    @Bean
    MigratorBuilderCustomizer deployment() {
        return (instance, builder) -> builder.appliedBy(System.getenv("HOSTNAME"));
    }
}
