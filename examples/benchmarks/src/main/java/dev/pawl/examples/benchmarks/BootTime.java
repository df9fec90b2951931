package dev.pawl.examples.benchmarks;

import dev.pawl.runtime.Migrator;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** What Pawl adds to the time in which a service is ready, when there is nothing to migrate. */
final class BootTime {

    /** Kept here because java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger PAWL = Logger.getLogger("dev.pawl");

    private static final String[] HEADER = {
        "applied migrations", "connect, SELECT 1", "p90", "connect, `up()`", "p90", "ratio", "difference"
    };

    private final PrintStream out;
    private final Effort effort;

    BootTime(PrintStream out, Effort effort) {
        this.out = out;
        this.effort = effort;
    }

    /** Prints the tables. */
    void run() throws IOException, InterruptedException, SQLException {
        PAWL.setLevel(Level.WARNING);
        MarkdownTable applying = new MarkdownTable("applying all, once", "seconds", "ms per migration");
        MarkdownTable statements = new MarkdownTable("applied migrations", "statements of SELECT 1", "of `up()`");
        MarkdownTable fresh = new MarkdownTable(HEADER);
        MarkdownTable open = new MarkdownTable(HEADER);
        MarkdownTable cold = new MarkdownTable(HEADER);
        try (Workspace workspace = Workspace.create();
                Server server = Server.start()) {
            out.println(server.version() + "\n");
            for (int size : effort.histories()) {
                History history = History.of(size, workspace);
                String database = "applied_" + size;
                server.createDatabase(database);
                try (URLClassLoader migrations = new URLClassLoader(
                        new URL[] {history.classes().toUri().toURL()}, BootTime.class.getClassLoader())) {
                    apply(history, server.owner(database), migrations, applying);
                    count(size, server, database, migrations, statements);
                    fresh.row(row(size, warm(server.owner(database), migrations)));
                    try (OpenConnection connection = new OpenConnection(server.owner(database))) {
                        open.row(row(size, warm(connection.asDataSource(), migrations)));
                    }
                }
                cold.row(row(size, cold(history, server.url(database))));
            }
        }
        out.println(applying);
        out.println("Statements as the server logs them, but for what the driver sends whenever it connects:\n");
        out.println(statements);
        out.println("A connection of its own each time, %d rounds in turn, in ms:\n".formatted(effort.boots()));
        out.println(fresh);
        out.println("The same on a connection that is open already, as from a pool:\n");
        out.println(open);
        out.println("A fresh java each time, %d in turn, in ms from main() to ready:\n".formatted(effort.processes()));
        out.println(cold);
    }

    private static void apply(History history, DataSource owner, ClassLoader migrations, MarkdownTable table) {
        long begin = System.nanoTime();
        int applied = Migrator.builder(owner)
                .classLoader(migrations)
                .build()
                .contract()
                .migrations()
                .size();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (applied != history.size()) {
            throw new IllegalStateException(applied + " of " + history.size() + " were applied");
        }
        table.row("%,d migrations".formatted(applied), seconds, seconds * 1e3 / applied);
    }

    private static void count(int size, Server server, String database, ClassLoader migrations, MarkdownTable table)
            throws SQLException {
        int before = server.statements().size();
        Boot.PLAIN.run(server.watched(database), migrations);
        int between = server.statements().size();
        Boot.PAWL.run(server.watched(database), migrations);
        table.row(size, between - before, server.statements().size() - between);
    }

    private Map<Boot, Samples> warm(DataSource dataSource, ClassLoader migrations) throws SQLException {
        Map<Boot, Samples> samples = new EnumMap<>(Boot.class);
        for (int round = -effort.boots(); round < effort.boots(); round++) {
            for (Boot boot : inTurn(round)) {
                Duration duration = boot.time(dataSource, migrations);
                if (round >= 0) {
                    samples.computeIfAbsent(boot, any -> new Samples()).add(duration);
                }
            }
        }
        return samples;
    }

    private Map<Boot, Samples> cold(History history, String url) throws IOException, InterruptedException {
        Map<Boot, Samples> samples = new EnumMap<>(Boot.class);
        for (int round = 0; round < effort.processes(); round++) {
            for (Boot boot : inTurn(round)) {
                Child child = Child.run(
                        "java",
                        List.of("-cp", ClassPath.boot(history.classes()), ColdBoot.class.getName(), boot.name(), url));
                samples.computeIfAbsent(boot, any -> new Samples())
                        .add(Duration.ofNanos(Long.parseLong(child.output().strip())));
            }
        }
        return samples;
    }

    /** Neither always comes after the other. */
    private static List<Boot> inTurn(int round) {
        return round % 2 == 0 ? List.of(Boot.PLAIN, Boot.PAWL) : List.of(Boot.PAWL, Boot.PLAIN);
    }

    private static Object[] row(int size, Map<Boot, Samples> samples) {
        Samples plain = samples.get(Boot.PLAIN);
        Samples pawl = samples.get(Boot.PAWL);
        return new Object[] {
            size,
            plain.medianMillis(),
            plain.p90Millis(),
            pawl.medianMillis(),
            pawl.p90Millis(),
            pawl.medianMillis() / plain.medianMillis(),
            pawl.medianMillis() - plain.medianMillis()
        };
    }
}
