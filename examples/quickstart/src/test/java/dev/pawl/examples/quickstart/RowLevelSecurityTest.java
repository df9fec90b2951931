package dev.pawl.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a role that is no superuser sees of projects and tasks. */
final class RowLevelSecurityTest {

    private static Server server;
    private static SupportDesk desk;
    private static long acme;
    private static long globex;

    @BeforeAll
    static void start() throws Exception {
        server = Server.start();
        new Service(server.owner()).boot();
        desk = new SupportDesk(server.application());
        acme = desk.register("Acme", "acme", "team", "Move the office", "Order boxes");
        globex = desk.register("Globex", "globex", "free", "Go live", "Write the announcement");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void theApplicationIsNoSuperuser() throws SQLException {
        assertThat(desk.read(0, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))
                .containsExactly(List.of("f"));
    }

    @Test
    void anOrganisationSeesItsOwnRowsOnly() throws SQLException {
        assertThat(desk.read(acme, "SELECT title FROM tasks")).containsExactly(List.of("Order boxes"));
        assertThat(desk.read(globex, "SELECT title FROM tasks")).containsExactly(List.of("Write the announcement"));
        assertThat(desk.read(globex, "SELECT name FROM projects")).containsExactly(List.of("Go live"));
    }

    @Test
    void nobodySeesAnythingWithoutAnOrganisation() throws SQLException {
        assertThat(desk.read(0, "SELECT title FROM tasks")).isEmpty();
        assertThat(desk.read(0, "SELECT name FROM projects")).isEmpty();
    }

    @Test
    void anOrganisationCannotWriteRowsOfAnother() {
        String sql = "INSERT INTO projects (organisation_id, name) VALUES (" + globex + ", 'Sabotage') RETURNING id";

        assertThatThrownBy(() -> desk.read(acme, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }
}
