package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the command line connects to. */
final class ConnectionTest {

    @TempDir
    private Path folder;

    @Test
    void prefersOptionsToTheEnvironmentAndThatToTheFile() throws IOException {
        try (Session session = Session.with("shop").folder(folder)) {
            String here = "localhost:" + session.port() + "/" + session.name();
            Files.writeString(folder.resolve("pawl.properties"), "url=postgresql://postgres@localhost:1/nowhere\n");
            assertThat(session.pawl("status").exitCode()).isEqualTo(3);
            assertThat(session.pawl("status", "--url", "jdbc:postgresql://localhost:1/nowhere")
                            .exitCode())
                    .isEqualTo(6);
            session.environment("DATABASE_URL", "postgresql://postgres@localhost:1/nowhere");
            assertThat(session.pawl("status").exitCode()).isEqualTo(6);
            assertThat(session.pawl("status", "--url", "jdbc:postgresql://" + here + "?user=postgres")
                            .exitCode())
                    .isEqualTo(3);
            assertThat(session.pawl("status", "--port", "" + session.port(), "-d", session.name())
                            .exitCode())
                    .isEqualTo(3);
            session.without("DATABASE_URL").environment("PGUSER", "postgres");
            Files.writeString(folder.resolve("pawl.properties"), "url=postgresql://" + here + "\nschema=public\n");
            assertThat(session.pawl("status").exitCode()).isEqualTo(3);
        }
    }

    @Test
    void understandsTheVariablesOfLibpq() {
        try (Session session = Session.with("shop").without("DATABASE_URL")) {
            session.environment("PGHOST", "localhost")
                    .environment("PGPORT", "" + session.port())
                    .environment("PGDATABASE", session.name())
                    .environment("PGUSER", "postgres")
                    .environment("PGAPPNAME", "deployment")
                    .environment("PGOPTIONS", "-c work_mem=7MB")
                    .environment("PGCONNECT_TIMEOUT", "9");
            assertThat(session.pawl("up", "--to", "20260105001").exitCode()).isZero();
            session.sql("CREATE VIEW names AS SELECT nspname FROM pg_namespace"
                    + " WHERE nspname = 'public' AND current_setting('application_name') = 'deployment'"
                    + " AND current_setting('work_mem') = '7MB'");
            assertThat(session.pawl("fleet", "status", "--schemas-from", "SELECT nspname FROM names")
                            .output())
                    .contains("main/public");
        }
    }

    @Test
    void readsPasswordsWhereTheyAreSafe() throws IOException {
        try (PasswordServer server = PasswordServer.start();
                Session session = Session.with("shop").folder(folder)) {
            session.environment("DATABASE_URL", server.url());
            assertThat(session.pawl("status").exitCode()).isEqualTo(6);
            assertThat(session.output()).startsWith("error: cannot connect to the database");
            session.environment("PGPASSWORD", "wrong");
            assertThat(session.pawl("status").exitCode()).isEqualTo(6);
            assertThat(session.output()).contains("password authentication failed for user \"guarded\"");
            session.environment("PGPASSWORD", server.password());
            assertThat(session.pawl("status").exitCode()).isEqualTo(3);
            session.without("PGPASSWORD");
            Files.writeString(folder.resolve("pawl.properties"), "password-file=secret.txt\n");
            assertThat(session.pawl("status").output()).contains("cannot read the password-file `secret.txt`");
            Files.writeString(folder.resolve("secret.txt"), server.password() + "\n");
            assertThat(session.pawl("status").exitCode()).isEqualTo(3);
            Files.delete(folder.resolve("pawl.properties"));
            session.environment("DATABASE_URL", server.url().replace("guarded@", "guarded:" + server.password() + "@"));
            assertThat(session.pawl("status").exitCode()).isEqualTo(3);
        }
    }

    @Test
    void takesTheConnectionsOfTheApplication() {
        try (Session session = Session.with("shop")) {
            StringWriter shown = new StringWriter();
            PawlCommandBuilder pawl = PawlCommand.of(session.database())
                    .classLoader(CompiledMigrations.of("shop").loader())
                    .out(new PrintWriter(shown))
                    .err(new PrintWriter(shown));
            assertThat(pawl.run("up")).isZero();
            assertThat(pawl.run("up", "--host", "elsewhere")).isEqualTo(2);
            assertThat(shown).asString().contains("--host has no effect here");
            assertThat(session.history())
                    .isEqualTo(List.of("20260105001 applied", "20260115001 applied", "20260202001 applied"));
        }
    }
}
