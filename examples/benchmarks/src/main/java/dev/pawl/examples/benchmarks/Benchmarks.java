package dev.pawl.examples.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs the benchmarks and prints their tables. */
public final class Benchmarks {

    private static final Set<String> WORDS = Set.of("all", "compile-time", "boot-time", "quick");

    private Benchmarks() {}

    /**
     * Runs benchmarks.
     *
     * @param arguments {@code compile-time}, {@code boot-time} or {@code all}, separated by spaces or commas; {@code
     *     quick} for a tenth of the rounds and no more than 1,000 migrations
     */
    public static void main(String[] arguments) throws Exception {
        List<String> chosen = Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.split(",")))
                .toList();
        if (!WORDS.containsAll(chosen)) {
            System.err.println("arguments are any of " + new TreeSet<>(WORDS) + ", not " + chosen);
            System.exit(2);
        }
        Effort effort = chosen.contains("quick") ? Effort.QUICK : Effort.FULL;
        boolean isEverything = !chosen.contains("compile-time") && !chosen.contains("boot-time");
        System.out.println(Machine.description() + "\n");
        if (isEverything || chosen.contains("compile-time")) {
            new CompileTime(System.out, effort).run();
        }
        if (isEverything || chosen.contains("boot-time")) {
            new BootTime(System.out, effort).run();
        }
    }
}
