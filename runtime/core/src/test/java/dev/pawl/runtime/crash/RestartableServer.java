package dev.pawl.runtime.crash;

import dev.pawl.runtime.PostgresServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server of its own that can be stopped without any goodbye and started again. It does not wait for the disk, which
 * only matters when the operating system dies too; but a commit that was answered is in its log.
 */
final class RestartableServer implements AutoCloseable {

    private static final int FIRST_WITH_SHORT_NAMES = 15;

    private final int major;
    private final Path binaries;
    private final Path folder;
    private final Server server;
    private final Thread atExit = new Thread(this::stopAtExit);
    private boolean stopped;

    private RestartableServer(int major, Path binaries, Path folder, Server server) {
        this.major = major;
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
        RestartableServer started = new RestartableServer(major, binaries, folder, new Server(freePort()));
        started.run("initdb", "-D", started.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        Runtime.getRuntime().addShutdownHook(started.atExit);
        started.start();
        return started;
    }

    Server server() {
        return server;
    }

    /**
     * Starts a copy that follows this one and can only be read until it is promoted. The programs that Maven Central has
     * are without {@code pg_basebackup}, which does no more than this.
     *
     * @see <a href="https://www.postgresql.org/docs/current/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP">Making
     *     a Base Backup Using the Low Level API</a>
     */
    RestartableServer standby() throws Exception {
        Path copy = Files.createTempDirectory("pawl-standby");
        RestartableServer standby = new RestartableServer(major, binaries, copy, new Server(freePort()));
        boolean isShort = major >= FIRST_WITH_SHORT_NAMES;
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    isShort ? "SELECT pg_backup_start('copy', true)" : "SELECT pg_start_backup('copy', true, false)");
            copyFiles(folder.resolve("data"), copy.resolve("data"));
            try (ResultSet label = statement.executeQuery(
                    "SELECT labelfile FROM " + (isShort ? "pg_backup_stop(false)" : "pg_stop_backup(false, false)"))) {
                label.next();
                Files.writeString(copy.resolve("data/backup_label"), label.getString(1));
            }
        }
        Files.writeString(copy.resolve("data/standby.signal"), "");
        Files.writeString(
                copy.resolve("data/postgresql.auto.conf"),
                "primary_conninfo = '" + server.libpq("replication") + "'\nwal_retrieve_retry_interval = '100ms'\n");
        Runtime.getRuntime().addShutdownHook(standby.atExit);
        standby.start();
        return standby;
    }

    /** Waits until a standby has all that this server has written. */
    void awaitReplayOn(RestartableServer standby) throws Exception {
        String written =
                server.query("postgres", "SELECT pg_current_wal_flush_lsn()").get(0);
        Bounded.await(
                "the standby",
                () -> standby.server
                        .query("postgres", "SELECT pg_last_wal_replay_lsn() >= '" + written + "'")
                        .contains("t"));
    }

    /** Lets a standby be written to. */
    void promote() {
        server.query("postgres", "SELECT pg_promote()");
    }

    /** Stops as in a crash, and starts again. */
    void crash() throws IOException {
        stop();
        start();
    }

    @Override
    public void close() throws IOException {
        if (!stopped) {
            stop();
        }
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
        stopped = false;
    }

    /** Stops as in a crash. */
    void stop() throws IOException {
        run("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
        stopped = true;
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(file -> !file.endsWith("postmaster.pid")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(
                            target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } else if (!file.getParent().endsWith("pg_wal")) {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Only if the tests are cut short. */
    private void stopAtExit() {
        try {
            if (!stopped) {
                stop();
            }
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
