package dev.pawl.runtime.crash;

import dev.pawl.runtime.PostgresServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server of its own that can be stopped without any goodbye and started again. It does not wait for the disk, which
 * only matters when the operating system dies too; but a commit that was answered is in its log.
 */
final class RestartableServer implements AutoCloseable {

    private final Path binaries;
    private final Path folder;
    private final Server server;
    private final Thread atExit = new Thread(this::stopAtExit);

    private RestartableServer(Path binaries, Path folder, Server server) {
        this.binaries = binaries;
        this.folder = folder;
        this.server = server;
    }

    /** Starts an empty one, with the programs that another server of that version has been unpacked with. */
    static RestartableServer start(int major) throws IOException {
        Server unpacked = new Server(PostgresServers.major(major).port());
        Path binaries = Path.of(unpacked.query("postgres", "SELECT setting FROM pg_config WHERE name = 'BINDIR'")
                .get(0));
        Path folder = Files.createTempDirectory("pawl-crash");
        RestartableServer started = new RestartableServer(binaries, folder, new Server(freePort()));
        started.run("initdb", "-D", started.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        Runtime.getRuntime().addShutdownHook(started.atExit);
        started.start();
        return started;
    }

    Server server() {
        return server;
    }

    /** Stops as in a crash, and starts again. */
    void crash() throws IOException {
        stop();
        start();
    }

    @Override
    public void close() throws IOException {
        stop();
        Runtime.getRuntime().removeShutdownHook(atExit);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** PostgreSQL and PgBouncer refuse to run as root; in a user namespace of its own a program is nobody. */
    static List<String> unprivileged(List<String> command) {
        List<String> whole = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(command);
        return whole;
    }

    private void start() throws IOException {
        String options = "-p " + server.port() + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + " -c fsync=off -c full_page_writes=off -c max_connections=50";
        run("pg_ctl", "-D", data(), "-w", "-t", String.valueOf(Bounded.SECONDS), "-o", options, "start");
    }

    private void stop() throws IOException {
        run("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
    }

    /** Only if the tests are cut short. */
    private void stopAtExit() {
        try {
            stop();
        } catch (IOException e) {
            System.err.println(folder + " may still have a server: " + e.getMessage());
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        int status = new ProcessBuilder(unprivileged(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start()
                .onExit()
                .join()
                .exitValue();
        if (status != 0) {
            throw new IOException(
                    String.join(" ", command) + " ended with " + status + "\n" + Files.readString(output));
        }
    }
}
