package dev.pawl.spring;

import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;

import dev.pawl.runtime.TestRegistry;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applications with every auto-configuration that is on the class path, as users have them. */
final class Applications {

    private Applications() {}

    static ApplicationContextRunner with(Database database, String... properties) {
        return new ApplicationContextRunner()
                .withPropertyValues(database.properties(properties))
                .withUserConfiguration(Shop.class);
    }

    /** An application without any migrations. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Empty {}

    /** One that makes two tables, and a third when it contracts. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Shop {

        @Bean
        MigratorBuilderCustomizer migrations() {
            return (instance, builder) -> builder.registry(TestRegistry.of(
                    creating(1, "orders"),
                    creating(2, "customers"),
                    creating(3, "archive").contracting()));
        }
    }

    /** One whose second migration fails. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Failing {

        @Bean
        MigratorBuilderCustomizer migrations() {
            return (instance, builder) -> builder.registry(
                    TestRegistry.of(creating(1, "orders"), migration(2).up(strongLock("SELECT 1/0"))));
        }
    }

    static TestRegistry.Migration creating(long version, String table) {
        return migration(version)
                .up(strongLock("CREATE TABLE \"" + table + "\" (id bigint PRIMARY KEY)"))
                .down(strongLock("DROP TABLE \"" + table + "\""));
    }
}
