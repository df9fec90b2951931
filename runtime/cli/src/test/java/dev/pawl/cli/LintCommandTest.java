package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LintCommandTest {

    @TempDir
    private Path project;

    @BeforeEach
    void writeFiles() throws IOException {
        Path folder = Files.createDirectories(project.resolve("db"));
        Files.writeString(
                folder.resolve("V1__orders.sql"), "CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);\n");
        Files.writeString(
                folder.resolve("V2__index.sql"),
                "-- found by their users\nCREATE INDEX orders_user_id_idx ON orders (user_id);\n");
        Files.writeString(
                folder.resolve("V3__concurrently.sql"),
                "CREATE INDEX CONCURRENTLY orders_id_idx ON orders (id, user_id);\n");
        Files.writeString(project.resolve("type.sql"), "ALTER TABLE users ALTER COLUMN name TYPE varchar(50);\n");
    }

    @Test
    void saysWhatIsUnsafe() {
        try (Session session = new Session().without("DATABASE_URL").folder(project)) {
            session.pawl("lint", "db")
                    .pawl("lint", "db/V3__concurrently.sql")
                    .pawl("lint", "type.sql")
                    .matches("lint");
        }
    }

    @Test
    void tellsErrorsWarningsAndNothingApart() {
        assertThat(exitCode("lint", "db")).isEqualTo(1);
        assertThat(exitCode("lint", "type.sql")).isEqualTo(7);
        assertThat(exitCode("lint", "db/V3__concurrently.sql")).isZero();
        assertThat(exitCode("lint", "nothing.sql")).isEqualTo(2);
        assertThat(exitCode("lint")).isEqualTo(2);
    }

    @Test
    void isToldWhatThereIsBefore() throws IOException {
        Path schema = project.resolve("schema.sql");
        Files.writeString(schema, "CREATE TABLE public.users (id bigint NOT NULL, name character varying(20));\n");
        assertThat(exitCode("lint", "type.sql", "--schema", "schema.sql")).isZero();
        assertThat(exitCode("lint", "type.sql", "--from-empty")).isEqualTo(1);
    }

    @Test
    void tellsPrograms() {
        try (Session session = new Session().without("DATABASE_URL").folder(project)) {
            session.pawl("lint", "db", "--json");
            assertThat(session.isJson()).isTrue();
            assertThat(session.output())
                    .contains(
                            "\"errors\": 1",
                            "\"file\": \"db/V2__index.sql\"",
                            "\"line\": 2",
                            "\"rule\": \"blocking-work\"");
        }
    }

    private int exitCode(String... args) {
        try (Session session = new Session().without("DATABASE_URL").folder(project)) {
            return session.pawl(args).exitCode();
        }
    }
}
