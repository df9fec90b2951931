package dev.pawl.spring.actuate;

import dev.pawl.spring.PawlAutoConfiguration;
import dev.pawl.spring.PawlInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.context.annotation.Bean;

/** Health for Spring Boot 4. */
@AutoConfiguration(after = PawlAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnEnabledHealthIndicator.class)
@ConditionalOnBean(PawlInstance.class)
@ConditionalOnEnabledHealthIndicator("pawl")
public final class PawlHealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = {"pawlHealthIndicator", "pawlHealthContributor"})
    PawlHealth pawlHealthContributor(ObjectProvider<PawlInstance> instances) {
        return new PawlHealth(instances.stream().toList());
    }
}
