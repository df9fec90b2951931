package dev.pawl.spring;

import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Migrates on start. Needs a DataSource or {@code pawl.url}; leaves alone an application that has neither.
 *
 * <p>The names are those of Spring Boot 3 and 4.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        },
        beforeName = "org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration")
@ConditionalOnClass(JdbcUtils.class)
@Conditional(PawlAutoConfiguration.SomethingToMigrate.class)
@ConditionalOnBooleanProperty(name = "pawl.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PawlProperties.class)
@Import({
    DatabaseInitializationDependencyConfigurer.class,
    InstanceRegistrar.class,
    BackgroundConfiguration.class,
    ExitConfiguration.class
})
@ImportRuntimeHints(RegistryHints.class)
public final class PawlAutoConfiguration {

    /** Migrates on start even where other beans are made when they are first used. */
    @Bean
    static LazyInitializationExcludeFilter pawlIsNotLazy() {
        return LazyInitializationExcludeFilter.forBeanTypes(PawlMigrationInitializer.class);
    }

    @Bean
    static OtherTools pawlOtherTools() {
        return new OtherTools();
    }

    static final class SomethingToMigrate extends AnyNestedCondition {

        SomethingToMigrate() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBean(DataSource.class)
        static final class ADataSource {}

        @ConditionalOnBean(
                type = {
                    "org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails",
                    "org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails",
                })
        static final class ConnectionDetailsOfTheApplication {}

        @ConditionalOnBean(PawlConnectionDetails.class)
        static final class ConnectionDetailsOfPawl {}

        @Conditional(OnUrl.class)
        static final class AUrl {}

        /** A Job that has no database is told so; it would go on to serve otherwise. */
        @ConditionalOnBooleanProperty("pawl.exit-after-migration")
        static final class NothingElseToDo {}
    }
}
