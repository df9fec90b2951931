package dev.pawl.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.TestRegistry;
import dev.pawl.runtime.failure.MigrationException;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

final class MigratingOnStartTest {

    @RegisterExtension
    final Database database = Database.fresh();

    @Test
    void runsWhatExpands() {
        database.inUse();
        Applications.with(database).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(Migrator.class);
            assertThat(database.tables("public")).containsExactly("customers", "orders");
            assertThat(context.getBean(PawlInstance.class).lastRun().applied()).hasSize(1);
            assertThat(context.getBean(PawlInstance.class).state()).isEqualTo(PawlInstance.State.DONE);
        });
    }

    @Test
    void comesBeforeEverythingThatUsesTheDatabase() {
        Applications.with(database).run(context -> {
            for (Class<?> user : new Class<?>[] {
                JdbcTemplate.class,
                NamedParameterJdbcTemplate.class,
                JdbcClient.class,
                DSLContext.class,
                EntityManagerFactory.class
            }) {
                for (String name : context.getBeanNamesForType(user, true, false)) {
                    BeanDefinition definition = context.getBeanFactory().getBeanDefinition(name.replace("&", ""));
                    assertThat(definition.getDependsOn()).as(name).contains("pawlMigrationInitializer");
                }
                assertThat(context.getBeanNamesForType(user)).as("%s", user).isNotEmpty();
            }
        });
    }

    @Test
    void comesBeforeHibernateComparesTheSchema() {
        new ApplicationContextRunner()
                .withPropertyValues(database.properties("spring.jpa.hibernate.ddl-auto=validate"))
                .withUserConfiguration(Applications.Shop.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void runsEverythingOnAFreshDatabase() {
        Applications.with(database).run(context -> {
            assertThat(database.tables("public")).containsExactly("archive", "customers", "orders");
            assertThat(context.getBean(PawlInstance.class).lastRun().applied()).hasSize(3);
        });
    }

    @Test
    void happensThoughOtherBeansAreLazy() {
        Applications.with(database)
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(database.tables("public")).hasSize(3));
    }

    @Test
    void canBeTurnedOff() {
        Applications.with(database, "pawl.enabled=false").run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(Migrator.class);
            assertThat(database.tables("public")).isEmpty();
        });
        Applications.with(database, "pawl.mode=off").run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(Migrator.class);
            assertThat(database.tables("public")).isEmpty();
        });
    }

    @Test
    void leavesApplicationsWithoutADataSourceAlone() {
        new ApplicationContextRunner()
                .withUserConfiguration(Applications.Empty.class)
                .withPropertyValues("spring.autoconfigure.exclude="
                        + "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration,"
                        + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Migrator.class));
    }

    @Test
    void validatesInstead() {
        Applications.with(database, "pawl.mode=validate").run(context -> {
            assertThat(context).getFailure().rootCause().isInstanceOf(MigrationException.class);
            assertThat(database.tables("public")).isEmpty();
        });
    }

    @Test
    void leavesItToAStrategy() {
        database.inUse();
        Applications.with(database)
                .withBean(PawlMigrationStrategy.class, () -> Migrator::contract)
                .run(context ->
                        assertThat(database.tables("public")).containsExactly("archive", "customers", "orders"));
    }

    @Test
    void usesTheMigratorOfTheApplication() {
        Migrator own = Migrator.builder(database.dataSource())
                .registry(TestRegistry.of(Applications.creating(1, "own")))
                .build();
        Applications.with(database).withBean(Migrator.class, () -> own).run(context -> {
            assertThat(context).hasSingleBean(Migrator.class).hasSingleBean(PawlInstance.class);
            assertThat(database.tables("public")).containsExactly("own");
        });
    }

    @Test
    void appliesTheProperties() {
        database.execute("CREATE SCHEMA shop");
        Applications.with(database, "pawl.schema=shop", "pawl.applied-by=release 7", "pawl.lock-deadline=1m")
                .run(context -> {
                    assertThat(database.tables("shop")).hasSize(3);
                    assertThat(database.query("SELECT DISTINCT applied_by FROM shop.schema_migrations"))
                            .containsExactly("release 7");
                });
    }

    @Test
    void takesAnEmptyValueForNone() {
        Applications.with(database, "pawl.url=", "pawl.user=", "pawl.data-source=", "pawl.schema=", "pawl.role=")
                .run(context -> assertThat(database.tables("public")).hasSize(3));
    }

    @Test
    void connectsAsAnotherUserIfToldTo() {
        database.execute("CREATE ROLE owner_" + database.name() + " LOGIN SUPERUSER");
        Applications.with(database, "pawl.user=owner_" + database.name())
                .run(context -> assertThat(database.query("SELECT DISTINCT applied_by FROM schema_migrations"))
                        .containsExactly("owner_" + database.name()));
        database.execute("CREATE SCHEMA again");
        Applications.with(
                        database,
                        "pawl.schema=again",
                        "pawl.url=" + database.url(),
                        "pawl.user=owner_" + database.name())
                .run(context -> assertThat(database.tables("again")).hasSize(3));
    }

    @Test
    void connectsAsTheConnectionDetailsSay() {
        Applications.with(database, "pawl.user=nobody")
                .withBean(PawlConnectionDetails.class, () -> new Details(database.url()))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void usesTheMarkedDataSource() {
        database.execute("CREATE ROLE marked_" + database.name() + " LOGIN SUPERUSER");
        Applications.with(database)
                .withUserConfiguration(MarkedDataSource.class)
                .withPropertyValues("marked.url=" + database.url(), "marked.user=marked_" + database.name())
                .run(context -> assertThat(database.query("SELECT DISTINCT applied_by FROM schema_migrations"))
                        .containsExactly("marked_" + database.name()));
    }

    @Test
    void migratesSeveralInstances() {
        database.execute("CREATE SCHEMA orders");
        database.execute("CREATE SCHEMA customers");
        Applications.with(
                        database,
                        "pawl.applied-by=common",
                        "pawl.instances.orders.schema=orders",
                        "pawl.instances.customers.schema=customers",
                        "pawl.instances.customers.applied-by=special")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBeansOfType(Migrator.class))
                            .containsOnlyKeys("ordersMigrator", "customersMigrator");
                    assertThat(database.tables("orders")).hasSize(3);
                    assertThat(database.query("SELECT DISTINCT applied_by FROM orders.schema_migrations"
                                    + " UNION ALL SELECT DISTINCT applied_by FROM customers.schema_migrations"))
                            .containsExactly("common", "special");
                    Map<String, PawlInstance> instances = context.getBeansOfType(PawlInstance.class);
                    assertThat(instances.values())
                            .extracting(PawlInstance::name)
                            .contains("orders", "customers");
                });
    }

    @Entity(name = "orders")
    static class Order {

        @Id
        Long id;
    }

    record Details(String getJdbcUrl) implements PawlConnectionDetails {

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return null;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class MarkedDataSource {

        @Bean
        @Primary
        DataSource application(Environment environment) {
            return of(environment, "postgres");
        }

        @Bean
        @PawlDataSource
        DataSource ofTheOwner(Environment environment) {
            return of(environment, environment.getRequiredProperty("marked.user"));
        }

        private static DataSource of(Environment environment, String user) {
            return DataSourceBuilder.create()
                    .url(environment.getRequiredProperty("marked.url"))
                    .username(user)
                    .build();
        }
    }
}
