package dev.pawl.spring;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A start that is live but not ready while the migrations run. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("pawl.in-background")
class BackgroundConfiguration {

    @Bean
    BackgroundMigrations pawlBackgroundMigrations(ConfigurableApplicationContext context, PawlProperties properties) {
        return new BackgroundMigrations(context, properties.getOnBackgroundFailure(), System::exit);
    }

    @Bean
    @ConditionalOnMissingBean(ApplicationAvailability.class)
    UnreadyWhileMigrating applicationAvailability(BackgroundMigrations migrations) {
        return new UnreadyWhileMigrating(migrations);
    }
}
