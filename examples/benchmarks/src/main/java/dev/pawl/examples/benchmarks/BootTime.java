package dev.pawl.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** What a tool adds to the time in which a service is ready, when there is nothing to migrate. */
final class BootTime {

    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final int COMPILED = 1_000;
    private static final int FEWEST_ROUNDS = 3;

    private final PrintStream out;
    private final Effort effort;

    BootTime(PrintStream out, Effort effort) {
        this.out = out;
        this.effort = effort;
    }

    /** Prints the tables. */
    void run() throws Exception {
        Logs.quiet();
        MarkdownTable open = new MarkdownTable("applied migrations", "SELECT 1", "`up()`", "difference");
        try (Workspace workspace = Workspace.create();
                Server server = Server.start()) {
            out.println(server.version() + "\n");
            out.println(
                    "Nothing is pending. Statements as the server logs them, but for what the driver sends whenever it"
                            + " connects; classes loaded beyond those of plain JDBC; in ms, medians, from nothing to ready, with"
                            + String.format(
                                    Locale.ROOT,
                                    " connecting: in a fresh java (%d in turn) and in a warm one (up to %d), the server being near or %d",
                                    effort.processes(),
                                    effort.boots(),
                                    LATENCY.toMillis())
                            + " ms away.\n");
            for (int size : effort.histories()) {
                Path classes = size <= COMPILED
                        ? History.of(History.Kind.BELIEVABLE, size, workspace).classes()
                        : LongHistory.of(size, workspace);
                try (URLClassLoader migrations =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()}, BootTime.class.getClassLoader())) {
                    Scripts.write(PawlBoot.registry(migrations), classes);
                    prepare(size, server, migrations);
                    out.println(table(size, server, classes, migrations));
                    open.row(open(size, server, migrations));
                }
            }
        }
        out.println("On a connection that is open already, as from a pool:\n");
        out.println(open);
    }

    /** A database for each tool, as they do not bear each other's tables. */
    private static String database(Tool tool, int size) {
        return tool.name().toLowerCase(Locale.ROOT) + "_" + size;
    }

    private static void prepare(int size, Server server, ClassLoader migrations) throws Exception {
        for (Tool tool : Tool.values()) {
            server.createDatabase(database(tool, size));
            DataSource owner = server.owner(database(tool, size));
            switch (tool) {
                case PLAIN -> {}
                case PAWL -> PawlBoot.record(owner, migrations);
                case FLYWAY -> FlywayBoot.record(owner, migrations);
                case LIQUIBASE -> LiquibaseBoot.record(owner, migrations);
            }
        }
    }

    private MarkdownTable table(int size, Server server, Path classes, ClassLoader migrations) throws Exception {
        MarkdownTable table = new MarkdownTable(
                String.format(Locale.ROOT, "%,d applied", size),
                "connections",
                "statements",
                "round trips",
                "classes",
                "fresh",
                "fresh, away",
                "warm",
                "warm, away");
        try (Wire wire = Wire.to(server.port(), LATENCY)) {
            Map<Tool, Samples> loaded = new EnumMap<>(Tool.class);
            Map<Tool, Samples> fresh = fresh(size, server, server.port(), classes, loaded);
            Map<Tool, Samples> freshAway = fresh(size, server, wire.port(), classes, loaded);
            Map<Tool, Samples> warm = warm(tool -> server.owner(database(tool, size)), migrations);
            Map<Tool, Samples> warmAway = warm(tool -> server.owner(database(tool, size), wire.port()), migrations);
            List<Map<Tool, Samples>> times = List.of(fresh, freshAway, warm, warmAway);
            double plainClasses = loaded.get(Tool.PLAIN).medianMillis();
            for (Tool tool : Tool.values()) {
                int statements = server.statements().size();
                int connections = wire.connections();
                int roundTrips = wire.roundTrips();
                tool.timeIdleBoot(server.watched(database(tool, size), wire.port()), migrations);
                List<Object> row = new ArrayList<>(List.of(
                        tool.versionedLabel(),
                        wire.connections() - connections,
                        server.statements().size() - statements,
                        wire.roundTrips() - roundTrips,
                        Math.round(loaded.get(tool).medianMillis() - plainClasses)));
                times.forEach(time -> row.add(time.get(tool).medianMillis()));
                table.row(row.toArray());
            }
            table.row(ratios(times));
        }
        return table;
    }

    private static Object[] ratios(List<Map<Tool, Samples>> times) {
        List<Object> row = new ArrayList<>(List.of("Pawl : plain JDBC", "", "", "", ""));
        times.forEach(time -> row.add(
                time.get(Tool.PAWL).medianMillis() / time.get(Tool.PLAIN).medianMillis()));
        return row.toArray();
    }

    private Map<Tool, Samples> fresh(int size, Server server, int port, Path classes, Map<Tool, Samples> loaded)
            throws IOException, InterruptedException {
        Map<Tool, Samples> samples = new EnumMap<>(Tool.class);
        for (int round = 0; round < effort.processes(); round++) {
            for (Tool tool : inTurn(round)) {
                Child child = Child.run(
                        "java",
                        List.of(
                                "-cp",
                                tool.classPath(classes),
                                ColdBoot.class.getName(),
                                tool.name(),
                                server.url(database(tool, size), port)));
                String[] figures = child.lastLine().split(" ");
                add(samples, tool, Duration.ofNanos(Long.parseLong(figures[0])));
                add(loaded, tool, Duration.ofMillis(Long.parseLong(figures[1])));
            }
        }
        return samples;
    }

    private interface Databases {
        DataSource of(Tool tool);
    }

    /** The first third of the time is for warming up. */
    private Map<Tool, Samples> warm(Databases databases, ClassLoader migrations) throws Exception {
        rounds(databases, migrations, effort.boottime().dividedBy(3));
        return rounds(databases, migrations, effort.boottime());
    }

    private Map<Tool, Samples> rounds(Databases databases, ClassLoader migrations, Duration atMost) throws Exception {
        Map<Tool, Samples> samples = new EnumMap<>(Tool.class);
        long end = System.nanoTime() + atMost.toNanos();
        for (int round = 0; round < FEWEST_ROUNDS || round < effort.boots() && System.nanoTime() < end; round++) {
            for (Tool tool : inTurn(round)) {
                add(samples, tool, tool.timeIdleBoot(databases.of(tool), migrations));
            }
        }
        return samples;
    }

    private Object[] open(int size, Server server, ClassLoader migrations) throws Exception {
        try (OpenConnection plain = new OpenConnection(server.owner(database(Tool.PLAIN, size)));
                OpenConnection pawl = new OpenConnection(server.owner(database(Tool.PAWL, size)))) {
            Samples selecting = new Samples();
            Samples booting = new Samples();
            for (int round = -effort.boots(); round < effort.boots(); round++) {
                Duration select = Tool.PLAIN.timeIdleBoot(plain.asDataSource(), migrations);
                Duration boot = Tool.PAWL.timeIdleBoot(pawl.asDataSource(), migrations);
                if (round >= 0) {
                    selecting.add(select);
                    booting.add(boot);
                }
            }
            return new Object[] {
                size,
                selecting.medianMillis(),
                booting.medianMillis(),
                booting.medianMillis() - selecting.medianMillis()
            };
        }
    }

    private static void add(Map<Tool, Samples> samples, Tool tool, Duration duration) {
        samples.computeIfAbsent(tool, any -> new Samples()).add(duration);
    }

    /** None always comes after the same other one. */
    private static List<Tool> inTurn(int round) {
        List<Tool> tools = Arrays.asList(Tool.values());
        Collections.rotate(tools, round);
        return tools;
    }
}
