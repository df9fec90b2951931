package dev.pawl.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What Pawl adds to the time that javac takes. */
final class CompileTime {

    private static final int ONE = 1;
    private static final int WHOLE = 1_000;
    private static final int LARGE = 4_000;
    private static final int WARM_ROUNDS = 10;

    private record Times(Samples wall, Samples processor) {

        static Times none() {
            return new Times(new Samples(), new Samples());
        }

        void add(Child child) {
            wall.add(child.wall());
            processor.add(child.processor());
        }
    }

    private final PrintStream out;
    private final Effort effort;

    CompileTime(PrintStream out, Effort effort) {
        this.out = out;
        this.effort = effort;
    }

    /** Prints the tables. */
    void run() throws IOException, InterruptedException {
        try (Workspace workspace = Workspace.create()) {
            History whole = History.of(History.Kind.BELIEVABLE, WHOLE, workspace);
            cold("believable", List.of(History.of(History.Kind.BELIEVABLE, ONE, workspace), whole), workspace);
            cold(
                    "each with a check, a predicate and a default",
                    List.of(
                            History.of(History.Kind.FULL_OF_TEXTS, ONE, workspace),
                            History.of(History.Kind.FULL_OF_TEXTS, WHOLE, workspace)),
                    workspace);
            generated(whole);
            warm(whole, workspace);
            History large = History.of(History.Kind.BELIEVABLE, LARGE, workspace);
            large(large, workspace);
            List<History> histories = new ArrayList<>(List.of(whole, large));
            for (int size : effort.histories()) {
                if (size > LARGE) {
                    histories.add(History.of(History.Kind.BELIEVABLE, size, workspace));
                    large(histories.get(histories.size() - 1), workspace);
                }
            }
            loading(histories);
        }
    }

    /** Processor time counts, user and system, because a build seldom has the machine for itself. */
    private void cold(String kind, List<History> histories, Workspace workspace)
            throws IOException, InterruptedException {
        Map<Javac, Map<Integer, Times>> all = new EnumMap<>(Javac.class);
        for (int round = 0; round < effort.compilations(); round++) {
            for (History history : histories) {
                for (Javac manner : Javac.values()) {
                    all.computeIfAbsent(manner, any -> new TreeMap<>())
                            .computeIfAbsent(history.size(), any -> Times.none())
                            .add(manner.compile(history, workspace.empty("output"), List.of()));
                }
            }
        }
        MarkdownTable table = new MarkdownTable(
                "migrations, " + kind + ": user and system time of a fresh javac, median of " + effort.compilations()
                        + ", in ms",
                "1 migration",
                "more",
                "1,000",
                "ratio",
                "more, per further migration",
                "elapsed, 1,000");
        Map<Integer, Times> without = all.get(Javac.NO_PROCESSOR);
        double oneWithout = without.get(ONE).processor().medianMillis();
        double wholeWithout = without.get(WHOLE).processor().medianMillis();
        all.forEach((manner, times) -> {
            double one = times.get(ONE).processor().medianMillis();
            double whole = times.get(WHOLE).processor().medianMillis();
            table.row(
                    manner.label(),
                    one,
                    one - oneWithout,
                    whole,
                    whole / wholeWithout,
                    (whole - wholeWithout - (one - oneWithout)) / (WHOLE - ONE),
                    times.get(WHOLE).wall().medianMillis());
        });
        out.println(table);
    }

    private void generated(History history) throws IOException {
        List<Path> classes = Workspace.files(history.classes(), ".class");
        List<Path> ofPawl = classes.stream()
                .filter(file -> file.getFileName().toString().contains("GeneratedMigrationRegistry"))
                .toList();
        List<Path> written =
                classes.stream().filter(file -> !ofPawl.contains(file)).toList();
        out.println(new MarkdownTable(
                        "what " + String.format(Locale.ROOT, "%,d", history.size()) + " migrations become",
                        "files",
                        "KB")
                .row("sources of the migrations", history.sources().size(), kilobytes(history.sources()))
                .row("their classes", written.size(), kilobytes(written))
                .row("generated sources", history.generated().size(), kilobytes(history.generated()))
                .row("their classes", ofPawl.size(), kilobytes(ofPawl))
                .row("SQL for reviewers", sql(history).size(), kilobytes(sql(history))));
    }

    private static List<Path> sql(History history) throws IOException {
        return Workspace.files(history.classes(), ".sql");
    }

    private static long kilobytes(List<Path> files) {
        return Math.round(Workspace.bytes(files) / 1024.0);
    }

    private void warm(History history, Workspace workspace) throws IOException {
        Map<Javac, List<Duration>> all = new EnumMap<>(Javac.class);
        for (int round = 0; round < WARM_ROUNDS; round++) {
            for (Javac manner : Javac.values()) {
                Path output = workspace.empty("output");
                long begin = System.nanoTime();
                manner.compileHere(history, output);
                all.computeIfAbsent(manner, any -> new ArrayList<>()).add(Duration.ofNanos(System.nanoTime() - begin));
            }
        }
        MarkdownTable table = new MarkdownTable(
                "1,000 migrations, javac in one process, in ms", "first time", "median of the last 5", "ratio");
        double least = lastMillis(all.get(Javac.NO_PROCESSOR));
        all.forEach((manner, durations) -> table.row(
                manner.label(),
                durations.get(0).toNanos() / 1e6,
                lastMillis(durations),
                lastMillis(durations) / least));
        out.println(table);
    }

    private static double lastMillis(List<Duration> durations) {
        Samples last = new Samples();
        durations.subList(durations.size() / 2, durations.size()).forEach(last::add);
        return last.medianMillis();
    }

    private void large(History history, Workspace workspace) throws IOException, InterruptedException {
        MarkdownTable table = new MarkdownTable(
                String.format(Locale.ROOT, "%,d migrations, a fresh javac with `-J-Xmx1g`, once", history.size()),
                "seconds",
                "processor seconds",
                "highest heap in MB");
        for (Javac manner : List.of(Javac.NO_PROCESSOR, Javac.PAWL)) {
            Path log = workspace.empty("gc").resolve("gc.log");
            Child child =
                    manner.compile(history, workspace.empty("output"), List.of("-J-Xmx1g", "-J-Xlog:gc:file=" + log));
            table.row(
                    manner.label(),
                    child.wall().toMillis() / 1e3,
                    child.processor().toMillis() / 1e3,
                    HeapLog.highestMegabytes(Files.readAllLines(log)));
        }
        out.println(table);
    }

    private void loading(List<History> histories) throws IOException, InterruptedException {
        MarkdownTable table = new MarkdownTable(
                "the registry in a fresh java, median of " + effort.processes() + " runs, in ms",
                "found, with its fingerprint",
                "all migrations listed",
                "the first plan");
        for (History history : histories) {
            List<Samples> samples = List.of(new Samples(), new Samples(), new Samples());
            for (int round = 0; round < effort.processes(); round++) {
                String[] nanos = Child.run(
                                "java",
                                List.of("-cp", Tool.PAWL.classPath(history.classes()), RegistryLoading.class.getName()))
                        .output()
                        .strip()
                        .split(" ");
                for (int i = 0; i < nanos.length; i++) {
                    samples.get(i).add(Duration.ofNanos(Long.parseLong(nanos[i])));
                }
            }
            table.row(
                    String.format(Locale.ROOT, "%,d migrations", history.size()),
                    samples.get(0).medianMillis(),
                    samples.get(1).medianMillis(),
                    samples.get(2).medianMillis());
        }
        out.println(table);
    }
}
