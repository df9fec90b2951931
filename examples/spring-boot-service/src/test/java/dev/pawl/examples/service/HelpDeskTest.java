package dev.pawl.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.spring.PawlInstance;
import dev.pawl.spring.PawlMigrationStrategy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The service from outside, with a real PostgreSQL. */
final class HelpDeskTest {

    private static Server server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void startServer() throws IOException {
        server = Server.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Test
    void migratesAndServes() throws Exception {
        try (ConfigurableApplicationContext service = start()) {
            HttpResponse<String> opened =
                    post(service, "/tickets", "{\"subject\": \"no light\", \"priority\": \"high\"}");

            assertThat(opened.statusCode()).isEqualTo(201);
            assertThat(get(service, "/tickets?priority=high").body())
                    .contains("\"subject\":\"no light\"", "\"priority\":\"high\"");
            assertThat(get(service, "/tickets?priority=low").body()).isEqualTo("[]");
            assertThat(get(service, "/actuator/health/readiness").body()).contains("\"status\":\"UP\"");
            assertThat(get(service, "/actuator/health").body()).contains("\"default\":{\"state\":\"up to date\"}");
            assertThat(get(service, "/actuator/pawl").body()).contains("\"counts\":{\"applied\":3}", "\"fresh\":false");
        }
    }

    @Test
    void leavesContractionsWaitingOnADatabaseInUse() throws Exception {
        try (Server another = inUse();
                ConfigurableApplicationContext service = new SpringApplicationBuilder(HelpDesk.class)
                        .properties(another.properties())
                        .run("--server.port=0")) {
            assertThat(get(service, "/actuator/pawl").body())
                    .contains("\"applied\":2", "\"waiting for contract\":1", "DropLegacyReference");
            assertThat(get(service, "/actuator/health").body())
                    .contains("\"waiting\":[\"20260126001 DropLegacyReference: waiting for contract since ");
        }
    }

    /** The release before has been there. */
    private static Server inUse() throws IOException {
        Server used = Server.start();
        new SpringApplicationBuilder(HelpDesk.class)
                .properties(used.properties())
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(PawlMigrationStrategy.class, () -> migrator -> migrator.upTo(2026_01_19_001L)))
                .run("--server.port=0")
                .close();
        return used;
    }

    @Test
    void hasNothingToDoTheSecondTime() {
        start().close();

        try (ConfigurableApplicationContext service = start()) {
            assertThat(service.getBean(PawlInstance.class).lastRun().applied()).isEmpty();
        }
    }

    @Test
    void onlyValidatesWhereAJobMigrates() {
        start().close();

        try (ConfigurableApplicationContext service = start("--pawl.mode=validate")) {
            assertThat(service.isActive()).isTrue();
        }
    }

    @Test
    void contractsWhenNoOldReleaseIsLeft() throws IOException {
        try (Server another = inUse();
                ConfigurableApplicationContext service = new SpringApplicationBuilder(HelpDesk.class)
                        .properties(another.properties())
                        .profiles("contract")
                        .run("--server.port=0")) {
            assertThat(service.getBean(JdbcTemplate.class)
                            .queryForList(
                                    "SELECT column_name FROM information_schema.columns"
                                            + " WHERE table_name = 'tickets' ORDER BY 1",
                                    String.class))
                    .containsExactly("id", "opened_at", "priority", "subject");
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(HelpDesk.class)
                .properties(server.properties())
                .properties("server.port=0")
                .run(arguments);
    }

    private HttpResponse<String> get(ConfigurableApplicationContext service, String path)
            throws IOException, InterruptedException {
        return client.send(request(service, path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(ConfigurableApplicationContext service, String path, String json)
            throws IOException, InterruptedException {
        HttpRequest request = request(service, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext service, String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port") + path));
    }
}
