package dev.pawl.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.testing.TestDatabase;
import dev.pawl.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application's context on a database of its own. */
// region test
@SpringBootTest
final class TicketsTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase database = TestDatabases.builder().build().migrated();
        properties.add("spring.datasource.url", database::jdbcUrl);
        properties.add("spring.datasource.username", database::user);
        properties.add("spring.datasource.password", database::password);
    }

    @Test
    void beginsWithoutTickets(@Autowired JdbcClient client) {
        assertThat(client.sql("SELECT count(*) FROM tickets").query(Long.class).single())
                .isZero();
    }
}
// endregion
