package dev.pawl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar, in processes of its own. */
final class ExecutableIT {

    /** SIGINT is signal 2; the bits of a set of signals count from 1. */
    private static final long INTERRUPT = 1L << 1;

    private static final String JAR = System.getProperty("pawl.executable");

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String output) {}

    private Process start(Map<String, String> environment, String... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-jar", JAR));
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.equals("DATABASE_URL"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Ended run(Map<String, String> environment, String... args) throws Exception {
        Process process = start(environment, args);
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private static Map<String, String> at(Session session) {
        return Map.of("DATABASE_URL", "postgresql://postgres@localhost:" + session.port() + "/" + session.name());
    }

    private Path app(String... migrations) {
        return CompiledMigrations.of(migrations).jar(folder.resolve("app.jar"), "");
    }

    @Test
    void migratesWithAJarOnTheClassPath() throws Exception {
        app("shop");
        try (Session session = new Session()) {
            assertThat(run(at(session), "--classpath", "app.jar", "status").exitCode())
                    .isEqualTo(3);
            assertThat(run(at(session), "--classpath", "app.jar", "up").output())
                    .startsWith("applied 3 migrations");
            assertThat(session.history())
                    .containsExactly("20260105001 applied", "20260115001 applied", "20260202001 applied");
            long begin = System.nanoTime();
            Ended status = run(at(session), "--classpath", "app.jar", "status");
            System.out.println("pawl status, process and all: "
                    + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms, jar of "
                    + Files.size(Path.of(JAR)) / 1024
                    + " kB");
            assertThat(status.exitCode()).as(status.output()).isZero();
        }
    }

    @Test
    void knowsItsVersionAndMigrationsOnlyFromTheClassPath() throws Exception {
        assertThat(run(Map.of(), "--version").output()).matches("pawl \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
        Ended status = run(Map.of("PGHOST", "localhost"), "status");
        assertThat(status.exitCode()).isEqualTo(2);
        assertThat(status.output()).startsWith("error: there are no migrations on the class path");
    }

    @Test
    void readsThePasswordFileOfLibpq() throws Exception {
        app("shop");
        try (PasswordServer server = PasswordServer.start()) {
            Path passwords = folder.resolve("pgpass");
            Files.writeString(passwords, "localhost:*:*:guarded:" + server.password() + "\n");
            Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
            Ended status = run(
                    Map.of("PGPASSFILE", passwords.toString()),
                    "--classpath",
                    "app.jar",
                    "--url",
                    server.url(),
                    "status");
            assertThat(status.exitCode()).as(status.output()).isEqualTo(3);
        }
    }

    @Test
    void readsThePasswordFileInHome() throws Exception {
        app("shop");
        try (PasswordServer server = PasswordServer.start()) {
            Files.writeString(folder.resolve(".pgpass"), "localhost:*:*:guarded:" + server.password() + "\n");
            Ended status =
                    run(Map.of("HOME", folder.toString()), "--classpath", "app.jar", "--url", server.url(), "status");
            assertThat(status.exitCode()).as(status.output()).isEqualTo(3);
        }
    }

    @Test
    void endsWhenItIsInterrupted() throws Exception {
        app("shop");
        try (Session session = new Session();
                var writer = session.migrations("shop")
                        .pawl("up", "--to", "20260105001")
                        .database()
                        .getConnection()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("LOCK TABLE conversations IN ACCESS SHARE MODE");
            Process process = start(at(session), "--classpath", "app.jar", "up");
            while (session.query("SELECT 1 FROM schema_migration_lease WHERE doing LIKE '%AddPriority%'")
                    .isEmpty()) {
                Thread.sleep(20);
            }
            // whoever starts the tests in the background has made everything that they start deaf to the one of the
            // terminal
            boolean isDeaf = ignoresInterrupts(process);
            new ProcessBuilder("kill", isDeaf ? "-TERM" : "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor()).isEqualTo(isDeaf ? 143 : 130);
            writer.rollback();
            assertThat(session.pawl("up").exitCode()).isZero();
        }
    }

    private static boolean ignoresInterrupts(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow()
                .substring("SigIgn:".length())
                .strip();
        return (Long.parseUnsignedLong(ignored, 16) & INTERRUPT) != 0;
    }

    @Test
    void completesInBash() throws Exception {
        Ended completion = run(Map.of(), "completion");
        Path script = Files.writeString(folder.resolve("completion.sh"), completion.output());
        Process bash = new ProcessBuilder("bash", "-n", script.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(bash.waitFor()).isZero();
        Process offered = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source " + script
                                + "; COMP_WORDS=(pawl re); COMP_CWORD=1; _complete_pawl; echo ${COMPREPLY[@]}")
                .start();
        assertThat(new String(offered.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\\s+"))
                .containsExactlyInAnyOrder("redo", "resolve");
    }

    static {
        if (JAR == null || !Files.exists(Path.of(JAR))) {
            throw new UncheckedIOException(new IOException("no executable jar: run this with mvn verify"));
        }
    }
}
