package dev.pawl.grammar;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;

/** Measures what reading costs, for the README of this module; the start of the JVM counts, so it wants one of its own. */
final class Times {

    private static final int PASSES = 20;

    private Times() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        Grammar grammar = new Grammar();
        grammar.parse("select 1");
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        out.printf("from the start of the JVM to the first text read: %d ms%n", System.currentTimeMillis() - start);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.printf("heap: %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);

        List<String> texts = Corpus.statements();
        for (int pass = 1; pass <= PASSES; pass++) {
            double each = millisOfEach(grammar, texts, "\n-- " + pass);
            if (pass <= 2 || pass % 10 == 0) {
                out.printf("pass %d over %d texts: %.2f ms each%n", pass, texts.size(), each);
            }
        }
    }

    /** Each text gets an end of its own, since the grammar remembers those that it has read. */
    private static double millisOfEach(Grammar grammar, List<String> texts, String end) {
        long start = System.nanoTime();
        texts.forEach(text -> grammar.parse(text + end));
        return (System.nanoTime() - start) / 1e6 / texts.size();
    }
}
