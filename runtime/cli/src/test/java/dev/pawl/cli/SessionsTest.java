package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.cli.internal.page.RulePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** Whole sessions on a real database; the manual shows them. */
final class SessionsTest {

    @Test
    void goesFromAnEmptyDatabaseToNothingPending() {
        try (Session session = Session.with("shop")) {
            session.pawl("status")
                    .pawl("up", "--to", "20260105001")
                    .pawl("up", "--dry-run")
                    .pawl("up")
                    .pawl("up")
                    .pawl("status")
                    .pawl("validate")
                    .pawl("contract", "--yes")
                    .pawl("status")
                    .matches("first-run");
        }
    }

    @Test
    void goesBackAndForth() {
        try (Session session = Session.with("shop")) {
            session.pawl("up", "--to", "20260115001")
                    .pawl("down", "--dry-run")
                    .pawl("down")
                    .pawl("down", "--yes")
                    .pawl("status")
                    .pawl("up")
                    .pawl("redo", "--yes")
                    .pawl("down", "--to", "0", "--yes")
                    .matches("down");
        }
    }

    @Test
    void showsWhatMigrationsDoWithoutADatabase() {
        try (Session session = Session.with("shop").without("DATABASE_URL")) {
            session.pawl("plan", "--only", "20260115001").matches("plan-offline");
            assertThat(session.pawl("plan").output()).contains("20260105001", "20260202001");
        }
    }

    @Test
    void explainsRules() {
        try (Session session = new Session().without("DATABASE_URL")) {
            session.pawl("explain", "non-positive-version")
                    .pawl("explain", "zero-version")
                    .matches("explain");
            String page = session.pawl("explain", "volatile-default").output();
            assertThat(session.pawl("explain", "docs/rules/volatile-default.md").output())
                    .isEqualTo(page)
                    .contains("    db.alterTable")
                    .doesNotContain("```");
            assertThat(session.pawl("explain").output()).contains("volatile-default ", "unknown-table ");
            assertThat(session.pawl("explain", "--json").isJson()).isTrue();
        }
    }

    /** The jar has the page of each rule. */
    @Test
    void explainsEveryRule() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("../../docs/rules"))) {
            assertThat(RulePages.all().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            pages.map(page -> page.getFileName().toString())
                                    .filter(name -> !name.equals("README.md"))
                                    .map(name -> name.replace(".md", ""))
                                    .toList())
                    .allSatisfy(rule -> assertThat(RulePages.of(rule)).startsWith(rule));
        }
    }

    @Test
    void showsWhatIsPendingBesideWhatTheDatabaseSays() throws SQLException {
        try (Session session = Session.with("shop")) {
            session.pawl("up", "--to", "20260115001")
                    .psql(
                            "INSERT INTO conversations (title) SELECT nullif(i, 7)::text FROM generate_series(1, 20000) i")
                    .sql("ANALYZE conversations");
            try (Connection report = session.database().getConnection()) {
                openTransaction(report);
                session.pawl("plan").matches("plan");
            }
        }
    }

    @Test
    void showsAndEndsWhoIsInTheWay() throws SQLException {
        try (Session session = Session.with("shop")) {
            session.pawl("up", "--to", "20260105001").pawl("blockers");
            try (Connection report = session.database().getConnection()) {
                int pid = openTransaction(report);
                session.pawl("up", "--lock-deadline", "200ms")
                        .pawl("blockers")
                        .pawl("blockers", "--end", String.valueOf(pid), "--yes")
                        .pawl("up")
                        .matches("blockers");
            }
        }
    }

    @Test
    void tellsProgramsWhoIsInTheWay() throws SQLException {
        try (Session session = Session.with("shop")) {
            session.pawl("up", "--to", "20260105001");
            try (Connection report = session.database().getConnection()) {
                int pid = openTransaction(report);
                session.pawl("up", "--json", "--lock-deadline", "200ms");
                assertThat(session.exitCode()).isEqualTo(5);
                assertThat(session.output()).contains("\"reason\": \"BLOCKED\"", "\"pid\": " + pid);
            }
        }
    }

    @Test
    void goesOnWithWhatHasFailed() {
        try (Session session = Session.with("shop", "failing")) {
            session.silently("up", "--to", "20260105001");
            session.pawl("up")
                    .pawl("status")
                    .psql("INSERT INTO conversations (title) VALUES ('hello')")
                    .pawl("up")
                    .pawl("log", "20260120001")
                    .matches("failure");
        }
    }

    @Test
    void noticesAnEdit() {
        try (Session session = Session.with("shop")) {
            session.silently("up", "--to", "20260105001");
            session.pawl("up")
                    .migrations("shop", "edited")
                    .pawl("status")
                    .pawl("up")
                    .psql("ALTER TABLE conversations ALTER priority SET DEFAULT 'low'")
                    .pawl("resolve", "20260115001", "--applied")
                    .pawl("validate")
                    .matches("edited");
        }
    }

    @Test
    void recordsARepairOnlyIfItWasMade() {
        try (Session session = Session.with("shop")) {
            session.pawl("up", "--to", "20260105001")
                    .pawl("resolve", "20260115001", "--applied")
                    .pawl("resolve", "20260115001")
                    .pawl("resolve", "20260115001", "--applied", "--force")
                    .pawl("resolve", "20260115001", "--applied", "--force", "--yes")
                    .matches("resolve");
        }
    }

    @Test
    void runsEverythingOnAFreshDatabase() {
        try (Session session = Session.with("shop", "before")) {
            session.pawl("status").pawl("validate").pawl("up").pawl("status").matches("fresh");
            assertThat(session.pawl("plan").output()).isEqualTo("-- nothing is pending\n");
        }
    }

    @Test
    void plansThatOnAFreshDatabase() {
        try (Session session = Session.with("shop", "before")) {
            assertThat(session.pawl("plan").output())
                    .startsWith("-- the database is fresh: everything runs in version order\n\n"
                            + "-- 20260101001 CustomersBeforePawl:")
                    .containsSubsequence("20260105001", "20260115001", "20260202001");
            assertThat(session.pawl("plan", "--json").output()).contains("\"fresh\": true");
            assertThat(session.pawl("status", "--json").output()).contains("\"fresh\": true");
            assertThat(session.pawl("up", "--dry-run").output())
                    .startsWith("-- the database is fresh: everything runs in version order\n-- Pawl's tables\n");
            assertThat(session.pawl("contract", "--dry-run").output()).contains("20260202001");
            session.pawl("contract");
            assertThat(session.exitCode()).isZero();
            assertThat(session.history()).hasSize(4);
        }
    }

    @Test
    void doesNotRunABaselineWhereSomethingIsThere() {
        try (Session session = Session.with("shop", "before")) {
            session.psql("CREATE TABLE customers (id bigint)")
                    .pawl("up")
                    .pawl("status")
                    .pawl("baseline", "20260105001", "--yes")
                    .pawl("baseline", "20260105001", "--force", "--yes")
                    .matches("not-fresh");
        }
    }

    @Test
    void goesOnWhereAContractionHasNotRunThatIsReliedOn() {
        try (Session session = Session.with("shop")) {
            session.silently("up", "--to", "20260105001");
            session.silently("up");
            session.contracted("2026_02_02_001", "shop")
                    .pawl("up")
                    .pawl("status")
                    .pawl("contract", "--yes")
                    .pawl("contract", "--to", "20260202001")
                    .pawl("contract", "--to", "20260202001", "--yes")
                    .pawl("status")
                    .matches("contracted");
            assertThat(session.pawl("status", "--json").output()).contains("\"contracted\": true");
            assertThat(session.pawl("plan", "--offline").output())
                    .startsWith(
                            "-- contracted everywhere, says the application: up to 20260202001 RequireTitles\n\n-- 2");
            assertThat(session.pawl("plan", "--offline", "--json").output()).contains("\"contracted\": true");
        }
    }

    @Test
    void recordsWhatADatabaseHolds() {
        try (Session session = Session.with("shop")) {
            session.psql("CREATE TABLE conversations (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text,"
                            + " title text, created_at timestamptz DEFAULT clock_timestamp())")
                    .pawl("baseline", "20260105001")
                    .pawl("baseline", "20260105001", "--yes")
                    .psql("ALTER TABLE conversations ALTER created_at SET NOT NULL, ALTER created_at SET DEFAULT now()")
                    .pawl("baseline", "20260105001", "--yes")
                    .pawl("baseline", "20260105001", "--yes")
                    .pawl("status")
                    .matches("baseline");
        }
    }

    @Test
    void refusesRowsThatAreInTheWay() {
        try (Session session = Session.with("shop")) {
            session.silently("up", "--to", "20260105001");
            session.pawl("up")
                    .psql("INSERT INTO conversations (email) VALUES ('ann@example.com'), ('bob@example.com')")
                    .pawl("contract", "--yes")
                    .matches("obstacle");
        }
    }

    @Test
    void migratesAFleet() {
        try (Session session = Session.with("shop")) {
            session.psql("CREATE SCHEMA tenant_a")
                    .psql("CREATE SCHEMA tenant_b")
                    .pawl("up", "--to", "20260105001", "--schema", "tenant_a")
                    .pawl("fleet", "status", "--schemas", "tenant_a,tenant_b")
                    .pawl(
                            "fleet",
                            "up",
                            "--schemas-from",
                            "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tenant%'")
                    .pawl("fleet", "up", "--schemas", "tenant_a,tenant_c", "--connect-timeout", "0s")
                    .pawl("fleet", "status", "--schemas", "tenant_a,tenant_b")
                    .pawl("fleet", "contract", "--schemas", "tenant_a,tenant_b")
                    .pawl("fleet", "contract", "--schemas", "tenant_a,tenant_b", "--yes", "--parallelism", "1")
                    .matches("fleet");
        }
    }

    @Test
    void migratesDatabasesOutOfAFile(@TempDir Path folder) throws IOException {
        try (Session session = Session.with("shop").folder(folder);
                Session other = new Session()) {
            String url = "postgresql://postgres@localhost:" + session.port() + "/";
            Files.writeString(
                    folder.resolve("shards.properties"),
                    "# where customers are\nberlin=" + url + session.name() + "\nparis=" + url + other.name() + "\n");
            session.without("DATABASE_URL").pawl("fleet", "up", "--databases", "shards.properties", "--shard", "0/1");
            assertThat(session.exitCode()).isZero();
            assertThat(session.output()).contains("berlin/public: migrated", "paris/public: migrated");
            assertThat(session.pawl("fleet", "status", "--databases", "shards.properties")
                            .output())
                    .contains("2 schemas, all up to date");
        }
    }

    @Test
    void printsOneJsonDocument() {
        try (Session session = Session.with("shop")) {
            session.pawl("up", "--json", "--to", "20260105001")
                    .pawl("status", "--json")
                    .matches("json");
            String[][] commands = {
                {"status"},
                {"plan"},
                {"plan", "--offline"},
                {"up", "--dry-run"},
                {"up"},
                {"down", "--dry-run"},
                {"redo", "--yes"},
                {"validate"},
                {"log"},
                {"blockers"},
                {"fleet", "status"},
                {"fleet", "up"},
                {"contract", "--yes"},
                {"completion"},
                {"resolve", "20260105001", "--applied"},
                {"baseline", "20260105001", "--yes"}
            };
            for (String[] command : commands) {
                String[] withJson =
                        Stream.concat(Stream.of(command), Stream.of("--json")).toArray(String[]::new);
                assertThat(session.pawl(withJson).isJson())
                        .as(String.join(" ", withJson))
                        .isTrue();
            }
        }
    }

    @Test
    void asksAtATerminal() {
        try (Session session = Session.with("shop")) {
            session.pawl("up", "--to", "20260115001").answering("n").pawl("down");
            assertThat(session.output())
                    .contains("undo 20260115001 `AddPriorityToConversations` on postgres@localhost");
            assertThat(session.exitCode()).isEqualTo(1);
            session.answering("y").pawl("down", "--color", "never");
            assertThat(session.exitCode()).isZero();
            assertThat(session.history()).containsExactly("20260105001 applied", "20260115001 rolled_back");
        }
    }

    /** Somebody reads and does not come back. */
    private static int openTransaction(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        int pid = connection.unwrap(PGConnection.class).getBackendPID();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET application_name TO 'nightly-report'");
            statement.execute("SELECT count(*) FROM conversations");
        }
        return pid;
    }
}
