package dev.pawl.grammar;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Measures what reading costs, for the README of this module. Run it in a JVM of its own: the first text counts. */
final class Times {

    private static final int PASSES = 20;

    private Times() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        new Grammar().parse("select 1");
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        out.printf("from the start of the JVM to the first text read: %d ms%n", System.currentTimeMillis() - started);

        List<String> texts = Corpus.statements();
        List<Grammar> used = new ArrayList<>();
        for (int pass = 1; pass <= PASSES; pass++) {
            // one that remembers nothing, but its parser has to be made first
            Grammar grammar = new Grammar();
            grammar.parse("");
            used.add(grammar);
            long start = System.nanoTime();
            texts.forEach(grammar::parse);
            long end = System.nanoTime();
            if (pass <= 2 || pass % 10 == 0) {
                out.printf("pass %d: %.2f ms a text%n", pass, (end - start) / 1e6 / texts.size());
            }
            if (pass > 1) {
                used.remove(used.size() - 1);
            }
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.printf("heap with one parser: %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        out.println(used.size());
    }
}
