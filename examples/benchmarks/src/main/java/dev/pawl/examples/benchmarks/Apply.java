package dev.pawl.examples.benchmarks;

import dev.pawl.runtime.registry.MigrationRegistry;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** How long it takes to make a database out of many small migrations. */
final class Apply {

    private static final int MIGRATIONS = 1_000;
    private static final String DATABASE = "applied";

    private final PrintStream out;
    private final Effort effort;

    Apply(PrintStream out, Effort effort) {
        this.out = out;
        this.effort = effort;
    }

    /** What fills an empty database. */
    private interface Filling {
        void run(DataSource dataSource) throws Exception;
    }

    /** Prints the tables. */
    void run() throws Exception {
        Logs.quiet();
        try (Workspace workspace = Workspace.create()) {
            Path classes = SmallMigrations.of(MIGRATIONS, workspace);
            try (URLClassLoader migrations =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}, Apply.class.getClassLoader())) {
                MigrationRegistry registry = PawlBoot.registry(migrations);
                Scripts.write(registry, classes);
                Map<String, Filling> fillings = fillings(registry, migrations);
                try (Server server = Server.startDurable(Map.of())) {
                    out.println(server.version() + ", which waits for its disk at every commit:\n");
                    Map<String, Samples> times = times(server, fillings);
                    Map<String, Traffic> traffic = traffic(server, fillings);
                    out.println(costs(times, traffic));
                    out.println(kinds(traffic.get(Tool.PAWL.label())));
                }
                try (Server server = Server.start()) {
                    out.println("The same without waiting for the disk, as servers for tests are set up:\n");
                    out.println(ratios(times(server, fillings), fillings.keySet()));
                }
            }
        }
    }

    private static Map<String, Filling> fillings(MigrationRegistry registry, ClassLoader migrations) {
        List<List<String>> statements = Scripts.all(registry);
        Map<String, Filling> fillings = new LinkedHashMap<>();
        fillings.put(Tool.PLAIN.label(), dataSource -> PlainScript.run(dataSource, statements));
        fillings.put("plain JDBC with a row each", dataSource -> PlainScript.runAndRecord(dataSource, statements));
        for (Tool tool : List.of(Tool.PAWL, Tool.FLYWAY, Tool.LIQUIBASE)) {
            fillings.put(tool.versionedLabel(), dataSource -> {
                int applied = tool.boot(dataSource, migrations);
                if (applied != MIGRATIONS) {
                    throw new IllegalStateException(tool.label() + " has applied " + applied);
                }
            });
        }
        return fillings;
    }

    /** The first round is for warming up. */
    private Map<String, Samples> times(Server server, Map<String, Filling> fillings) throws Exception {
        Map<String, Samples> samples = new HashMap<>();
        for (int round = 0; round <= effort.applications(); round++) {
            List<String> labels = new ArrayList<>(fillings.keySet());
            Collections.rotate(labels, round);
            for (String label : labels) {
                server.createDatabase(DATABASE);
                long begin = System.nanoTime();
                fillings.get(label).run(server.owner(DATABASE));
                Duration duration = Duration.ofNanos(System.nanoTime() - begin);
                server.dropDatabase(DATABASE);
                if (round > 0) {
                    samples.computeIfAbsent(label, any -> new Samples()).add(duration);
                }
            }
        }
        return samples;
    }

    private static Map<String, Traffic> traffic(Server server, Map<String, Filling> fillings) throws Exception {
        Map<String, Traffic> all = new LinkedHashMap<>();
        for (Map.Entry<String, Filling> filling : fillings.entrySet()) {
            all.put(filling.getKey(), Traffic.of(server, DATABASE, filling.getValue()::run));
        }
        return all;
    }

    private MarkdownTable costs(Map<String, Samples> times, Map<String, Traffic> all) {
        MarkdownTable table = new MarkdownTable(
                title(),
                "seconds",
                "ms each",
                "ratio",
                "statements each",
                "round trips each",
                "commits each",
                "WAL, KB each");
        double plain = times.get(Tool.PLAIN.label()).medianMillis();
        all.forEach((label, traffic) -> {
            double millis = times.get(label).medianMillis();
            table.row(
                    label,
                    millis / 1e3,
                    millis / MIGRATIONS,
                    millis / plain,
                    traffic.statements().size() / (double) MIGRATIONS,
                    traffic.roundTrips() / (double) MIGRATIONS,
                    traffic.commits() / (double) MIGRATIONS,
                    traffic.walBytes() / 1024.0 / MIGRATIONS);
        });
        return table;
    }

    private MarkdownTable ratios(Map<String, Samples> times, Set<String> labels) {
        MarkdownTable table = new MarkdownTable(title(), "seconds", "ms each", "ratio");
        double plain = times.get(Tool.PLAIN.label()).medianMillis();
        for (String label : labels) {
            double millis = times.get(label).medianMillis();
            table.row(label, millis / 1e3, millis / MIGRATIONS, millis / plain);
        }
        return table;
    }

    private String title() {
        return String.format(Locale.ROOT, "%,d migrations, median of %d rounds", MIGRATIONS, effort.applications());
    }

    /** What is sent for most migrations, or for every other one. */
    private static MarkdownTable kinds(Traffic traffic) {
        MarkdownTable table = new MarkdownTable("what Pawl sends", "per migration");
        StatementKinds.of(traffic.statements()).stream()
                .filter(kind -> kind.count() * 4 > MIGRATIONS)
                .forEach(kind -> table.row("`" + kind.text() + "`", kind.count() / (double) MIGRATIONS));
        return table;
    }
}
