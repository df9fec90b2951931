package dev.pawl.examples.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Runs the benchmarks and prints their tables. */
public final class Benchmarks {

    private interface Benchmark {
        void run(Effort effort) throws Exception;
    }

    private static final String ALL = "all";
    private static final String QUICK = "quick";

    private Benchmarks() {}

    /** In the order in which they are run. */
    private static Map<String, Benchmark> chapters() {
        Map<String, Benchmark> chapters = new LinkedHashMap<>();
        chapters.put("jar", effort -> new Jar(System.out).run());
        chapters.put("compile-time", effort -> new CompileTime(System.out, effort).run());
        chapters.put("boot-time", effort -> new BootTime(System.out, effort).run());
        chapters.put("apply", effort -> new Apply(System.out, effort).run());
        chapters.put("stall", effort -> new Stall(System.out, effort).run());
        chapters.put("fleet", effort -> new ManySchemas(System.out, effort).run());
        chapters.put("test-clones", effort -> new TestClones(System.out, effort).run());
        return chapters;
    }

    /**
     * Runs benchmarks.
     *
     * @param arguments the chapters, or {@code all}, separated by spaces or commas; {@code quick} for a tenth of the
     *     rounds and no more than 1,000 migrations
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, Benchmark> chapters = chapters();
        Set<String> chosen = new TreeSet<>(Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.split(",")))
                .toList());
        Effort effort = chosen.remove(QUICK) ? Effort.QUICK : Effort.FULL;
        if (chosen.isEmpty() || chosen.remove(ALL)) {
            chosen.addAll(chapters.keySet());
        }
        if (!chapters.keySet().containsAll(chosen)) {
            System.err.println("arguments are any of " + List.of(ALL, QUICK) + " and " + chapters.keySet() + ", not "
                    + List.of(arguments));
            System.exit(2);
        }
        System.out.println(Machine.description() + "\n");
        for (Map.Entry<String, Benchmark> chapter : chapters.entrySet()) {
            if (chosen.contains(chapter.getKey())) {
                run(chapter.getKey(), chapter.getValue(), effort);
            }
        }
        // whatever a tool has left running must not keep the program from ending
        System.exit(0);
    }

    private static void run(String name, Benchmark chapter, Effort effort) {
        System.out.println("# " + name + "\n");
        try {
            chapter.run(effort);
        } catch (Exception e) {
            System.err.println("the benchmark `" + name + "` failed");
            e.printStackTrace();
            System.exit(1);
        }
    }
}
