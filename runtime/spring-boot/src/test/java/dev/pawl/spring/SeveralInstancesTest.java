package dev.pawl.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.TestRegistry;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Two databases, as the manual shows it. */
final class SeveralInstancesTest {

    @RegisterExtension
    static final Database ORDERS = Database.fresh();

    @RegisterExtension
    static final Database CUSTOMERS = Database.fresh();

    @Test
    void haveADataSourceAndASchemaEach() {
        CUSTOMERS.execute("CREATE SCHEMA crm");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Shop.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.additional-location=classpath:samples/several-instances.yaml")
                // those of the test are passed by its customizer
                .run("--pawl.instances.orders.registries=", "--pawl.instances.customers.registries=")) {
            assertThat(ORDERS.tables("public")).containsExactly("orders");
            assertThat(CUSTOMERS.tables("crm")).containsExactly("customers");
            Map<String, Migrator> migrators = context.getBeansOfType(Migrator.class);
            assertThat(migrators).containsOnlyKeys("ordersMigrator", "customersMigrator");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Shop {

        @Bean
        @Primary
        DataSource ordersDataSource() {
            return ORDERS.dataSource();
        }

        @Bean
        DataSource customersDataSource() {
            return CUSTOMERS.dataSource();
        }

        @Bean
        MigratorBuilderCustomizer migrations() {
            return (instance, builder) -> builder.registry(TestRegistry.of(Applications.creating(1, instance)));
        }
    }
}
