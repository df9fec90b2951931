package dev.pawl.spring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What ends an application that only migrates. Asks for the property when it runs, since conditions are decided earlier
 * where beans are processed ahead of time.
 */
@Configuration(proxyBeanMethods = false)
class ExitConfiguration {

    @Bean
    static ExitAfterMigration pawlExitAfterMigration(PawlProperties properties) {
        return new ExitAfterMigration(properties, System::exit);
    }
}
