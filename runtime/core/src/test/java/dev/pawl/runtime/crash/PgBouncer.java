package dev.pawl.runtime.crash;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** The real PgBouncer in front of a server. */
final class PgBouncer implements AutoCloseable {

    /** For how long a client keeps its connection to the server. */
    enum Mode {
        TRANSACTION,
        SESSION
    }

    private static final Path PROGRAM = Path.of("/usr/sbin/pgbouncer");

    private final Path configuration;
    private final Process process;
    private final Server server;
    private final Thread atExit;

    private PgBouncer(Path configuration, Process process, Server server) {
        this.configuration = configuration;
        this.process = process;
        this.server = server;
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts one, and returns when it answers.
     *
     * @param connections how many connections to the server it makes for each database at most
     * @param settings more lines of its configuration
     */
    static PgBouncer before(Server target, Mode mode, int connections, String... settings) throws Exception {
        requireProgram();
        int port = RestartableServer.freePort();
        Path configuration = Files.createTempFile("pawl-pgbouncer", ".ini");
        Files.writeString(configuration, """
                [databases]
                * = host=127.0.0.1 port=%d user=postgres

                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = %s
                default_pool_size = %d
                max_client_conn = 200
                ignore_startup_parameters = extra_float_digits
                ; what a client leaves behind is there to be seen
                server_reset_query =
                %s
                """.formatted(
                target.port(), port, mode.name().toLowerCase(Locale.ROOT), connections, String.join("\n", settings)));
        List<String> command = RestartableServer.unprivileged(List.of(PROGRAM.toString(), configuration.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        PgBouncer started = new PgBouncer(configuration, process, new Server(port));
        Bounded.await("PgBouncer", started::answers);
        return started;
    }

    /** What clients connect to, with the driver as it comes: Pawl must not need statements that are prepared. */
    Server server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Runtime.getRuntime().removeShutdownHook(atExit);
        Files.delete(configuration);
    }

    /** A machine without it may skip these tests, but not without saying so, and the one that decides may not. */
    private static void requireProgram() {
        if (Files.isExecutable(PROGRAM)) {
            return;
        }
        String message = PROGRAM + " is missing, so nothing is known about poolers: apt-get install pgbouncer";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message);
        }
        System.out.println(message);
        abort(message);
    }

    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new IOException("PgBouncer ended with " + process.exitValue());
        }
        try {
            server.connect("postgres").close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
