package dev.pawl.examples.service;

import dev.pawl.runtime.Migrator;
import dev.pawl.spring.PawlMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** {@code --spring.profiles.active=contract} also runs the contracting migrations: for a Job, after a rollout. */
// region contract
@Configuration
@Profile("contract")
class ContractConfiguration {

    @Bean
    PawlMigrationStrategy contract() {
        return Migrator::contract;
    }
}
// endregion
