package dev.pawl.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code pawl}, also inside of an application: a service jar that migrates with one argument and exits, as an
 * init container, a Job or a person at a shell calls it.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     if (args.length > 0 && args[0].equals("pawl")) { // java -jar service.jar pawl up
 *         String[] arguments = Arrays.copyOfRange(args, 1, args.length);
 *         System.exit(PawlCommand.of(dataSource()).run(arguments));
 *     }
 *     ...
 * }
 * }</pre>
 *
 * <p>With {@link #run} alone the connection comes from options, the environment or {@code pawl.properties}. The migrations
 * are those on the class path of the application. {@code --help} says what each exit code means.
 */
public final class PawlCommand {

    private static final String PASSWORD_FILE = "org.postgresql.pgpassfile";

    private PawlCommand() {}

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        usePasswordFileOfHome(System.getenv("HOME"));
        System.exit(run(args));
    }

    /** libpq looks into HOME first, the driver only where the user database says. */
    private static void usePasswordFileOfHome(@Nullable String home) {
        if (home != null && System.getenv("PGPASSFILE") == null && System.getProperty(PASSWORD_FILE) == null) {
            Path file = Path.of(home, ".pgpass");
            if (Files.isRegularFile(file)) {
                System.setProperty(PASSWORD_FILE, file.toString());
            }
        }
    }

    /**
     * Runs a command with the streams and the environment of the process.
     *
     * @param args the command and its options
     * @return the exit code: 0 if all went well
     */
    public static int run(String... args) {
        return create().run(args);
    }

    /**
     * Returns a command that uses the connections of the application. Options that say where to connect to are refused.
     *
     * @param dataSource where connections come from; two are enough
     */
    public static PawlCommandBuilder of(DataSource dataSource) {
        return create().dataSource(dataSource);
    }

    /** Returns a command whose surroundings can be set. */
    public static PawlCommandBuilder create() {
        return new PawlCommandBuilder();
    }
}
