package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.runtime.PostgresServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is said in one clear line, and by the exit code; also as JSON. */
final class BadInputTest {

    /** Every call is made again with {@code --json}. */
    private static Session pawl(Session session, String... args) {
        session.pawl(args);
        int exitCode = session.exitCode();
        String output = session.output();
        assertThat(exitCode).as(output).isBetween(1, 6);
        assertThat(output).as("no stack trace").doesNotContain("\tat ");
        session.silently(Stream.concat(Stream.of("--json"), Stream.of(args)).toArray(String[]::new));
        assertThat(session.exitCode()).isEqualTo(exitCode);
        assertThat(session.isJson()).as(session.output()).isTrue();
        assertThat(session.output()).contains("\"reason\": \"", "\"exitCode\": " + exitCode);
        return session;
    }

    @Test
    void refusesWrongArguments() {
        try (Session session = Session.with("shop")) {
            pawl(session);
            pawl(session, "statsu");
            pawl(session, "status", "--jsn");
            pawl(session, "up", "--to", "next");
            pawl(session, "up", "--to", "20260115009");
            pawl(session, "up", "--lock-timeout", "75");
            pawl(session, "up", "--lock-timeout", "0ms");
            pawl(session, "up", "--allow-older-application", "maybe");
            pawl(session, "down", "--steps", "0", "--yes");
            pawl(session, "down", "--steps", "2", "--to", "0");
            pawl(session, "log", "--limit", "0");
            pawl(session, "fleet");
            pawl(session, "fleet", "up", "--shard", "5/4");
            pawl(session, "fleet", "up", "--schemas", "a,b", "--schemas-from", "SELECT 'a'");
            pawl(session, "fleet", "up", "--databases", "no-such-file");
            pawl(session, "plan", "--only", "7");
            pawl(session, "blockers", "--end", "1", "--yes");
            session.matches("bad-arguments");
        }
    }

    @Test
    void refusesConnectionsThatCannotBe(@TempDir Path folder) throws IOException {
        try (Session session = Session.with("shop").folder(folder)) {
            pawl(session, "status", "--url", "postgresql://ann:secret@localhost/shop");
            pawl(session, "status", "--url", "jdbc:postgresql://localhost/shop?user=ann&password=secret");
            pawl(session, "status", "--password", "secret");
            pawl(session, "status", "--url", "jdbc:mysql://localhost/shop");
            pawl(session, "status", "--port", "eighty");
            pawl(session, "status", "--host", "/var/run/postgresql");
            pawl(session, "status", "-W");
            pawl(session, "status", "--user", "nobody");
            pawl(session, "status", "--database", "no_such_database");
            pawl(session, "up", "--schema", "no_such_schema");
            pawl(session, "status", "--schema", "no_such_schema");
            pawl(session, "log", "--schema", "no_such_schema");
            pawl(session, "status", "--schema", "");
            pawl(session, "log", "--database", "no_such_database");
            pawl(session, "status", "--url", "postgresql://localhost:" + closedPort() + "/shop");
            pawl(session.without("DATABASE_URL"), "status");
            pawl(session.environment("PGSERVICE", "shop"), "status");
            pawl(session, "status", "--config", "no-such.properties");
            Files.writeString(folder.resolve("pawl.properties"), "url=postgresql://localhost/shop\nlock_timeout=1s\n");
            pawl(session, "status");
            Files.writeString(folder.resolve("pawl.properties"), "password=secret\n");
            pawl(session, "status");
            session.matches("bad-connections");
            assertThat(session.normalised().lines().filter(line -> !line.startsWith("$")))
                    .noneMatch(line -> line.contains("secret"));
        }
    }

    @Test
    void refusesClassPathsWithoutMigrations(@TempDir Path folder) {
        CompiledMigrations shop = CompiledMigrations.of("shop");
        shop.jar(folder.resolve("app.jar"), "");
        shop.jar(folder.resolve("copy.jar"), "");
        CompiledMigrations.jar(folder.resolve("lib.jar"), Map.of("README.txt", new byte[0]));
        try (Session session = new Session().folder(folder)) {
            Files.writeString(folder.resolve("notes.txt"), "not a jar");
            pawl(session, "status");
            pawl(session, "status", "--classpath", "no-such.jar");
            pawl(session, "status", "--classpath", "lib.jar");
            pawl(session, "status", "--classpath", "notes.txt");
            pawl(session, "status", "--classpath", "app.jar:copy.jar");
            session.matches("bad-class-paths");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void refusesTwoMigrationsWithOneVersion(@TempDir Path folder) {
        CompiledMigrations.of("shop").jar(folder.resolve("shop.jar"), "");
        CompiledMigrations.of("rival").jar(folder.resolve("rival.jar"), "");
        try (Session session = new Session().folder(folder)) {
            pawl(session, "status", "--classpath", "shop.jar:rival.jar").matches("bad-versions");
        }
    }

    @Test
    void saysWhichRightsAreMissing() {
        try (Session session = Session.with("shop")) {
            session.sql("DROP ROLE IF EXISTS reader", "CREATE ROLE reader LOGIN");
            pawl(session, "up", "--user", "reader");
            session.pawl("up", "--to", "20260105001");
            pawl(session, "up", "--user", "reader");
            pawl(session, "log", "--user", "reader");
            session.sql("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader").pawl("status", "--user", "reader");
            pawl(session, "up", "--user", "reader");
            session.matches("bad-rights").sql("DROP OWNED BY reader", "DROP ROLE reader");
        }
    }

    @Test
    void saysThatTheDatabaseIsGone() throws Exception {
        Session session = Session.with("shop", "slow").remembered();
        CompletableFuture<Void> vanishing = CompletableFuture.runAsync(() -> {
            while (session.query("SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%'"
                            + " AND state = 'active' AND pid <> pg_backend_pid() AND datname = current_database()")
                    .isEmpty()) {
                LockSupport.parkNanos(20_000_000);
            }
            PostgresServers.major(18).drop(session.database());
        });
        session.pawl("up", "--connect-timeout", "0s");
        vanishing.get();
        assertThat(session.exitCode()).isEqualTo(6);
        session.matches("bad-vanished");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
