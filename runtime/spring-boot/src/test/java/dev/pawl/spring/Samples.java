package dev.pawl.spring;

import com.zaxxer.hikari.HikariDataSource;
import dev.pawl.runtime.MigrationException;
import dev.pawl.runtime.MigrationListener;
import dev.pawl.runtime.Migrator;
import javax.sql.DataSource;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** What docs/spring-boot.md shows, compiled. */
@ConditionalOnProperty("samples")
final class Samples {

    // region owner
    @Configuration
    static class DatabaseConfiguration {

        @Bean
        @Primary
        DataSource application() {
            return connecting("shop_app");
        }

        @Bean
        @PawlDataSource
        DataSource owner() {
            return connecting("shop_owner");
        }
        // endregion

        private static DataSource connecting(String user) {
            HikariDataSource source = new HikariDataSource();
            source.setUsername(user);
            return source;
        }
    }

    // region customizer
    @Bean
    MigratorBuilderCustomizer deployment() {
        return (instance, builder) -> builder.appliedBy(System.getenv("HOSTNAME"));
    }
    // endregion

    // region listener
    @Component
    static class Pager implements MigrationListener {

        @Override
        public void runFailed(MigrationException failure) {
            page(failure.getMessage());
        }
        // endregion

        private void page(String text) {
            LogFactory.getLog(getClass()).error(text);
        }
    }

    // region migrator
    @Component
    static class Reports {

        private final Migrator orders;

        Reports(@Qualifier("ordersMigrator") Migrator orders) {
            this.orders = orders;
        }
        // endregion

        String status() {
            return orders.status().toString();
        }
    }
}
