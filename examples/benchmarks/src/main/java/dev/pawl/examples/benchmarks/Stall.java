package dev.pawl.examples.benchmarks;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.registry.MigrationRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long the application waits while its database is migrated. */
final class Stall {

    private static final String ORIGINAL = "shop";
    private static final String COPY = "busy_shop";

    /** Enough memory that nothing waits for the disk but commits, and no checkpoint that would look like a stall. */
    private static final Map<String, String> SETTINGS = Map.of(
            "shared_buffers",
            "1GB",
            "max_wal_size",
            "16GB",
            "checkpoint_timeout",
            "1h",
            "maintenance_work_mem",
            "256MB");

    private final PrintStream out;
    private final Effort effort;

    Stall(PrintStream out, Effort effort) {
        this.out = out;
        this.effort = effort;
    }

    /** Prints the tables. */
    void run() throws Exception {
        Logs.quiet();
        try (Workspace workspace = Workspace.create();
                Server server = Server.startDurable(SETTINGS)) {
            out.println(server.version() + ", which waits for its disk at every commit\n");
            Path classes = Shop.compile(workspace);
            try (URLClassLoader ofPawl = loader(classes);
                    URLClassLoader ofFlyway = loader(scripts(workspace))) {
                MigrationRegistry registry = PawlBoot.registry(ofPawl);
                fill(server, registry);
                Map<String, Releases> tools = new LinkedHashMap<>();
                tools.put("psql", Releases.ofStatements());
                tools.put(Tool.FLYWAY.versionedLabel(), Releases.ofFlyway(ofFlyway));
                tools.put(Tool.PAWL.label(), Releases.ofPawl(registry));
                print(server, tools);
            }
        }
    }

    private static URLClassLoader loader(Path folder) throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Stall.class.getClassLoader());
    }

    private static Path scripts(Workspace workspace) throws IOException {
        Path folder = workspace.empty("busy-scripts");
        Path scripts = Files.createDirectories(folder.resolve("db/migration"));
        for (Change change : Change.values()) {
            Scripts.write(scripts, change.version(), change.className(), change.sql() + ";\n");
        }
        return folder;
    }

    private static void fill(Server server, MigrationRegistry registry) throws Exception {
        server.createDatabase(ORIGINAL);
        Migrator.builder(server.owner(ORIGINAL))
                .registry(new FirstMigrations(registry, Shop.VERSION))
                .build()
                .up();
        Shop.fill(server.owner(ORIGINAL));
    }

    private void print(Server server, Map<String, Releases> tools) throws Exception {
        Map<String, BusyRun> runs = new LinkedHashMap<>();
        runs.put("nobody migrates", measure(server, run -> run.idle(effort.load())));
        for (Map.Entry<String, Releases> tool : tools.entrySet()) {
            runs.put(tool.getKey(), measure(server, run -> run.migrate(tool.getValue(), effort.patience())));
        }
        MarkdownTable table = new MarkdownTable(
                "16 clients at full speed",
                "longest stall, ms",
                "99.9 %, ms",
                "median, ms",
                "statements/s",
                "client errors",
                "changes",
                "tries",
                "seconds");
        runs.forEach((label, run) -> table.row(
                label,
                millis(run.latencies().longest()),
                millis(run.latencies().quantile(0.999)),
                millis(run.latencies().quantile(0.5)),
                Math.round(run.latencies().count() / run.seconds()),
                run.errors().values().stream().mapToInt(count -> count).sum(),
                run.changes(),
                run.tries(),
                run.seconds()));
        out.println(table);
        out.println(byChange(runs));
        runs.forEach(this::printErrors);
        out.println();
        refuseDifferences(runs);
    }

    /** A tool that leaves something out would look good. */
    private static void refuseDifferences(Map<String, BusyRun> runs) {
        List<String> schemas = runs.values().stream()
                .filter(run -> run.changes() == Change.values().length)
                .map(BusyRun::schema)
                .distinct()
                .toList();
        if (schemas.size() > 1) {
            throw new IllegalStateException("the tools have made different schemas:\n" + String.join("\n\n", schemas));
        }
    }

    private void printErrors(String label, BusyRun run) {
        run.errors()
                .forEach((error, count) -> out.println("* " + label
                        + (error.stage() < 0 || run.changes() == 0 ? "" : ", " + Change.values()[error.stage()].label())
                        + ", " + count + " times: `" + error.message() + "`"));
        run.failure().ifPresent(failure -> out.println("* " + label + " " + failure));
    }

    private interface Work {
        void run(BusyRun run) throws Exception;
    }

    private BusyRun measure(Server server, Work work) throws Exception {
        server.copyDatabase(ORIGINAL, COPY);
        try {
            BusyRun run = new BusyRun(
                    server,
                    COPY,
                    Disturbance.report(effort.report(), effort.report().dividedBy(2)),
                    Disturbance.idleTransaction(
                            effort.report().dividedBy(3), effort.report().dividedBy(3)));
            work.run(run);
            return run;
        } finally {
            server.dropDatabase(COPY);
        }
    }

    private static MarkdownTable byChange(Map<String, BusyRun> runs) {
        List<Map.Entry<String, BusyRun>> migrated = runs.entrySet().stream()
                .filter(run -> run.getValue().changes() > 0)
                .toList();
        String[] header = new String[migrated.size() + 1];
        header[0] = "longest stall while this was done, ms";
        for (int i = 0; i < migrated.size(); i++) {
            header[i + 1] = migrated.get(i).getKey();
        }
        MarkdownTable table = new MarkdownTable(header);
        for (Change change : Change.values()) {
            Object[] row = new Object[header.length];
            row[0] = change.label();
            for (int i = 0; i < migrated.size(); i++) {
                BusyRun run = migrated.get(i).getValue();
                row[i + 1] = change.ordinal() < run.changes()
                        ? millis(run.latencies().longest(change.ordinal()))
                        : "not done";
            }
            table.row(row);
        }
        return table;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
