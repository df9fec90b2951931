package dev.pawl.spring.actuate;

import dev.pawl.spring.PawlAutoConfiguration;
import dev.pawl.spring.PawlInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The endpoint {@code pawl}. */
@AutoConfiguration(after = PawlAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(PawlEndpoint.class)
public final class PawlEndpointAutoConfiguration {

    @Bean
    @ConditionalOnBean(PawlInstance.class)
    @ConditionalOnMissingBean
    PawlEndpoint pawlEndpoint(ObjectProvider<PawlInstance> instances) {
        return new PawlEndpoint(instances.stream().toList());
    }
}
