package dev.pawl.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.testing.TestDatabase;
import dev.pawl.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The beans of the service, on a copy of a database that is migrated once for all tests. */
// region database
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
final class TicketsTest {

    static final TestDatabase DATABASE =
            TestDatabases.builder().contract(false).build().migrated();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::jdbcUrl);
        properties.add("spring.datasource.username", DATABASE::user);
        properties.add("spring.datasource.password", DATABASE::password);
    }

    @Test
    void findsTicketsByPriority(@Autowired Tickets tickets) {
        tickets.save(new Ticket("no light", "high"));
        tickets.save(new Ticket("new chair", "low"));

        assertThat(tickets.findByPriorityOrderById("high"))
                .extracting(Ticket::subject)
                .containsExactly("no light");
    }

    @Test
    void findsNothingLeftToMigrate() {
        assertThat(DATABASE.query("SELECT DISTINCT state FROM schema_migrations"))
                .hasSize(1);
        assertThat(DATABASE.value("SELECT count(*) FROM schema_migrations")).isEqualTo(2L);
    }
}
// endregion
