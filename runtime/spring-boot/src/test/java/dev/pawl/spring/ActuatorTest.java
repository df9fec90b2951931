package dev.pawl.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.report.MigrationListener;
import dev.pawl.runtime.report.RunningStep;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Over HTTP, as probes and people ask. */
final class ActuatorTest {

    @RegisterExtension
    final Database database = Database.fresh();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void showsWhatThereIs() throws Exception {
        database.inUse();
        try (ConfigurableApplicationContext service = start(Applications.Shop.class)) {
            GoldenFile.named("actuator/pawl.json").compareJson(normal(get(service, "pawl")));
            GoldenFile.named("actuator/pawl-default.json").compareJson(normal(get(service, "pawl/default")));
            assertThat(get(service, "health/pawl"))
                    .contains(
                            "\"status\":\"UP\"",
                            "\"state\":\"up to date\",\"waiting\":[\"3 M3: waiting for contract since 20");
            assertThat(get(service, "metrics/pawl.waiting.for.contract?tag=instance:default"))
                    .contains("\"value\":1.0");
            assertThat(get(service, "metrics/pawl.pending")).contains("\"value\":0.0");
            assertThat(get(service, "metrics/pawl.failed")).contains("\"value\":0.0");
            assertThat(get(service, "metrics/pawl.migration")).contains("\"statistic\":\"COUNT\",\"value\":1.0");
            assertThat(get(service, "metrics/pawl.step?tag=outcome:success"))
                    .contains("\"statistic\":\"COUNT\",\"value\":1.0");
        }
    }

    @Test
    void tellsThatAContractionWaitsForTooLong() throws Exception {
        database.inUse();
        try (ConfigurableApplicationContext service = start(Applications.Shop.class, "pawl.status-cache=0")) {
            assertThat(get(service, "health/pawl")).contains("\"waiting\":").doesNotContain("\"overdue\":");

            database.execute("UPDATE schema_migration_log SET at = now() - interval '31 days' WHERE event = 'waiting'");
            database.execute("UPDATE schema_migrations SET applied_at = now() - interval '31 days'");
            assertThat(get(service, "health/pawl"))
                    .contains("\"status\":\"UP\"", "\"overdue\":[\"3 M3: waiting for contract since 20")
                    .doesNotContain("\"waiting\":");
            assertThat(get(service, "metrics/pawl.waiting.for.contract.age")).contains("\"value\":26784");
        }
        try (ConfigurableApplicationContext service =
                start(Applications.Shop.class, "pawl.contract-overdue-after=60d")) {
            assertThat(get(service, "health/pawl")).contains("\"waiting\":").doesNotContain("\"overdue\":");
        }
        try (ConfigurableApplicationContext service =
                start(Applications.Shop.class, "pawl.out-of-service-when-contract-overdue=true")) {
            assertThat(get(service, "health/pawl")).contains("\"status\":\"OUT_OF_SERVICE\"", "\"overdue\":");
        }
    }

    @Test
    void saysThatADatabaseIsFresh() throws Exception {
        try (ConfigurableApplicationContext service = start(Applications.Shop.class, "pawl.mode=off")) {
            assertThat(get(service, "health/pawl"))
                    .contains("\"status\":\"UP\"", "\"fresh\":\"everything runs in version order\"", "3 M3: pending");
            assertThat(get(service, "pawl")).contains("\"fresh\":true");
        }
        try (ConfigurableApplicationContext service = start(Applications.Shop.class)) {
            assertThat(get(service, "health/pawl")).contains("\"default\":{\"state\":\"up to date\"}");
            assertThat(get(service, "pawl")).contains("\"fresh\":false", "\"counts\":{\"applied\":3}");
        }
    }

    @Test
    void showsSeveralInstances() throws Exception {
        database.execute("CREATE SCHEMA orders");
        database.execute("CREATE SCHEMA customers");
        try (ConfigurableApplicationContext service = start(
                Applications.Shop.class,
                "pawl.instances.orders.schema=orders",
                "pawl.instances.customers.schema=customers")) {
            assertThat(get(service, "health/pawl"))
                    .contains("\"orders\":{\"state\":\"up to date\"}", "\"customers\":{\"state\":\"up to date\"}");
            assertThat(get(service, "pawl")).contains("\"schema\":\"orders\"", "\"schema\":\"customers\"");
        }
    }

    @Test
    void isOutOfServiceWhileAnExpandingMigrationIsMissing() throws Exception {
        database.inUse();
        try (ConfigurableApplicationContext service = start(Applications.Shop.class, "pawl.status-cache=0")) {
            service.getBean(Migrator.class).down(1);

            assertThat(get(service, "health/pawl")).contains("\"status\":\"OUT_OF_SERVICE\"", "2 M2: rolled back");
        }
    }

    /** As when a Job contracts while replicas serve. */
    @Test
    void isUpWhileAContractingMigrationRuns() throws Exception {
        database.inUse();
        try (ConfigurableApplicationContext service = start(Contracting.class, "pawl.status-cache=0")) {
            service.getBean(Migrator.class).contract();

            assertThat(service.getBean(Contracting.class).healthMeanwhile)
                    .contains("\"status\":\"UP\"", "3 M3: running");
        }
    }

    @Test
    void isUpWhileAContractingMigrationFails() throws Exception {
        database.inUse();
        try (ConfigurableApplicationContext service = start(Applications.Shop.class, "pawl.status-cache=0")) {
            database.execute("CREATE TABLE archive (id bigint)");
            assertThatThrownBy(() -> service.getBean(Migrator.class).contract()).hasMessageContaining("archive");

            assertThat(get(service, "health/pawl")).contains("\"status\":\"UP\"", "3 M3: failed");
            assertThat(get(service, "metrics/pawl.failed")).contains("\"value\":1.0");
            assertThat(get(service, "metrics/pawl.run.failures?tag=reason:step"))
                    .contains("\"value\":1.0");
            assertThat(get(service, "metrics/pawl.step?tag=outcome:failure")).contains("\"value\":1.0");
        }
    }

    @Test
    void refusesTrafficWhileMigratingInTheBackground() throws Exception {
        try (ConfigurableApplicationContext service =
                start(Applications.Shop.class, "pawl.in-background=true", "pawl.mode=wait")) {
            assertThat(get(service, "health/liveness")).contains("\"status\":\"UP\"");
            assertThat(get(service, "health/readiness")).contains("\"status\":\"OUT_OF_SERVICE\"");
            assertThat(get(service, "health/pawl")).contains("\"status\":\"OUT_OF_SERVICE\"");
        }
    }

    @Test
    void doesNotHangWithAPoolThatGivesNoConnections() throws Exception {
        try (ConfigurableApplicationContext service = start(Exhausted.class, "pawl.status-cache=0")) {
            Pool pool = service.getBean(Pool.class);
            pool.closed = new CountDownLatch(1);

            assertThat(get(service, "health/pawl")).contains("\"status\":\"UNKNOWN\"", "has not answered for 3 s");
            assertThat(get(service, "pawl/default")).contains("\"error\":\"the database has not answered for 3 s\"");
            assertThat(get(service, "metrics/pawl.pending")).contains("\"value\":\"NaN\"");
            pool.closed.countDown();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Exhausted extends Applications.Shop {

        @Bean
        Pool pool(Environment environment) {
            return new Pool(DataSourceBuilder.create()
                    .url(environment.getProperty("spring.datasource.url"))
                    .username("postgres")
                    .build());
        }
    }

    static final class Pool extends DelegatingDataSource {

        private volatile CountDownLatch closed = new CountDownLatch(0);

        Pool(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException(e);
            }
            return super.getConnection();
        }
    }

    /** One that asks for its health while a contracting migration runs. */
    static class Contracting extends Applications.Shop implements MigrationListener {

        @Autowired
        private ConfigurableApplicationContext context;

        private String healthMeanwhile;

        @Override
        public void stepStarted(RunningStep step) {
            if (step.migration().phase() == Phase.CONTRACT) {
                try {
                    healthMeanwhile = get(context, "health/pawl");
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private ConfigurableApplicationContext start(Class<?> application, String... more) {
        return new SpringApplicationBuilder(application)
                .properties(database.properties(more))
                .properties(
                        "server.port=0",
                        "logging.level.root=off",
                        "management.endpoints.web.exposure.include=*",
                        "management.endpoint.health.show-details=always",
                        "management.endpoint.health.probes.enabled=true")
                .run();
    }

    private static String get(ConfigurableApplicationContext service, String path)
            throws IOException, InterruptedException {
        URI uri = URI.create(
                "http://localhost:" + service.getEnvironment().getProperty("local.server.port") + "/actuator/" + path);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Without what differs from run to run. */
    private static String normal(String json) {
        return json.replaceAll(
                        "\"(appliedAt|begin|end|since|waitingSince)\":\"[^\"]*\"", "\"$1\":\"2026-01-15T12:00:00Z\"")
                .replaceAll("\"milliseconds\":\\d+", "\"milliseconds\":7");
    }
}
