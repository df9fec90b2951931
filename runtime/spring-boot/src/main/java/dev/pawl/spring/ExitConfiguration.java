package dev.pawl.spring;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application that migrates and exits. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("pawl.exit-after-migration")
class ExitConfiguration {

    @Bean
    static ExitAfterMigration pawlExitAfterMigration() {
        return new ExitAfterMigration(System::exit);
    }
}
