package dev.pawl.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pawl.runtime.TestRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;

/** What is printed if an application cannot start: no stack trace, but what is wrong and what to do. */
@ExtendWith(OutputCaptureExtension.class)
final class FailureTextsTest {

    @RegisterExtension
    final Database database = Database.fresh();

    @Test
    void noDataSource(CapturedOutput output) {
        ResourceLoader withoutEmbedded = new DefaultResourceLoader(new FilteredClassLoader("org.h2"));
        fails(output, "no-data-source", withoutEmbedded, Applications.Shop.class);
    }

    @Test
    void severalDataSources(CapturedOutput output) {
        fails(output, "several-data-sources", TwoDataSources.class, "spring.jpa.open-in-view=false");
    }

    @Test
    void unknownDataSource(CapturedOutput output) {
        fails(output, "unknown-data-source", Applications.Shop.class, database.properties("pawl.data-source=orders"));
    }

    @Test
    void wrongUser(CapturedOutput output) {
        fails(
                output,
                "wrong-user",
                Applications.Shop.class,
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=nobody");
    }

    @Test
    void databaseDown(CapturedOutput output) throws IOException {
        fails(
                output,
                "database-down",
                Applications.Shop.class,
                "spring.datasource.url=jdbc:postgresql://localhost:" + freePort() + "/shop",
                "pawl.url=jdbc:postgresql://localhost:" + freePort() + "/shop",
                "pawl.connect-timeout=0");
    }

    @Test
    void notPostgresql(CapturedOutput output) {
        fails(output, "not-postgresql", Applications.Shop.class, "spring.datasource.url=jdbc:h2:mem:shop");
    }

    @Test
    void noRegistry(CapturedOutput output) {
        fails(output, "no-registry", Applications.Empty.class, database.properties());
    }

    @Test
    void otherRegistry(CapturedOutput output) {
        fails(
                output,
                "other-registry",
                Applications.Empty.class,
                database.properties("pawl.instances.orders.registries=com.acme.orders"));
    }

    @Test
    void failedMigration(CapturedOutput output) {
        fails(output, "failed-migration", Applications.Failing.class, database.properties());
    }

    @Test
    void pendingWhereItIsValidated(CapturedOutput output) {
        database.inUse();
        fails(output, "pending", Applications.Shop.class, database.properties("pawl.mode=validate"));
    }

    @Test
    void nobodyMigrates(CapturedOutput output) {
        fails(
                output,
                "nobody-migrates",
                Applications.Shop.class,
                database.properties("pawl.mode=wait", "pawl.wait-timeout=1ms"));
    }

    @Test
    void pendingOnAFreshDatabase(CapturedOutput output) {
        fails(output, "pending-on-fresh", Applications.Shop.class, database.properties("pawl.mode=validate"));
    }

    @Test
    void newerDatabase(CapturedOutput output) {
        database.inUse();
        Applications.with(database).run(context -> assertThat(context).hasNotFailed());
        fails(output, "newer-database", Older.class, database.properties("pawl.allow-older-application=refused"));
    }

    @Test
    void failureOfOneOfSeveralInstances(CapturedOutput output) {
        fails(
                output,
                "one-of-several-instances",
                Applications.Failing.class,
                database.properties("pawl.instances.orders.schema=public", "pawl.instances.archive.mode=off"));
    }

    @Test
    void badValue(CapturedOutput output) {
        fails(output, "bad-value", Applications.Shop.class, database.properties("pawl.mode=migrat"));
    }

    @Test
    void uselessTimeout(CapturedOutput output) {
        fails(output, "useless-timeout", Applications.Shop.class, database.properties("pawl.lock-timeout=0"));
    }

    @Test
    void notAJdbcUrl(CapturedOutput output) {
        fails(
                output,
                "not-a-jdbc-url",
                Applications.Shop.class,
                database.properties("pawl.url=postgres://owner:secret@localhost/shop"));
    }

    @Test
    void urlOfNoDriver(CapturedOutput output) {
        fails(
                output,
                "url-of-no-driver",
                Applications.Shop.class,
                database.properties("pawl.url=jdbc:postgres://localhost/shop"));
    }

    @Test
    void unknownDriver(CapturedOutput output) {
        fails(
                output,
                "unknown-driver",
                Applications.Shop.class,
                database.properties("pawl.url=" + database.url(), "pawl.driver-class-name=com.acme.Driver"));
    }

    @Test
    void twoInstancesInOneSchema(CapturedOutput output) {
        fails(
                output,
                "two-instances-in-one-schema",
                Applications.Shop.class,
                database.properties("pawl.instances.orders.mode=migrate", "pawl.instances.customers.mode=wait"));
    }

    @Test
    void missingSchemaOfAnInstance(CapturedOutput output) {
        fails(
                output,
                "missing-schema-of-an-instance",
                Applications.Shop.class,
                database.properties("pawl.instances.orders.schema=public", "pawl.instances.customers.schema=nowhere"));
    }

    @Test
    void missingSchema(CapturedOutput output) {
        fails(output, "missing-schema", Applications.Shop.class, database.properties("pawl.schema=nowhere"));
    }

    private void fails(CapturedOutput output, String name, Class<?> application, String... properties) {
        fails(output, name, new DefaultResourceLoader(), application, properties);
    }

    private void fails(
            CapturedOutput output, String name, ResourceLoader loader, Class<?> application, String... properties) {
        String[] arguments = Stream.concat(Stream.of("spring.main.banner-mode=off"), Arrays.stream(properties))
                .distinct()
                .map(property -> "--" + property)
                .toArray(String[]::new);
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(application)
                .resourceLoader(loader)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close());
        assertThat(failure).isNotNull();
        GoldenFile.named("failures/" + name + ".txt").compare(normal(output.getAll()));
    }

    /** What is after the banner of the failure, without what differs from run to run. */
    private String normal(String output) {
        int begin = output.lastIndexOf("Description:");
        assertThat(begin).as(output).isPositive();
        return output.substring(begin)
                .replaceAll("localhost:\\d+", "localhost:5432")
                .replaceAll("localhost/127.0.0.1:\\d+", "localhost:5432")
                .replace(database.name(), "shop")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "2026-01-15T12:00:00Z")
                .replaceAll("(?m)[ \\t]+$", "")
                .strip()
                .concat("\n");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class TwoDataSources {

        @Bean
        DataSource orders() {
            return DataSourceBuilder.create().url("jdbc:postgresql:orders").build();
        }

        @Bean
        DataSource customers() {
            return DataSourceBuilder.create().url("jdbc:postgresql:customers").build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Older {

        @Bean
        MigratorBuilderCustomizer migrations() {
            return (instance, builder) -> builder.registry(TestRegistry.of(Applications.creating(1, "orders")));
        }
    }
}
