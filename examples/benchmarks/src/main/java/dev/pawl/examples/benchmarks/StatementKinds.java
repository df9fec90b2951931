package dev.pawl.examples.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Statements of the server's log that differ only in their values, counted together. */
final class StatementKinds {

    /**
     * Statements that differ only in their values.
     *
     * @param text how they begin
     * @param count how many there were
     */
    record Kind(String text, long count) {}

    private static final int LENGTH = 70;
    private static final Pattern PREFIX = Pattern.compile("^.*?(statement|execute [^:]*): ");
    private static final Pattern VALUE = Pattern.compile("'[^']*'|\\b\\d+\\b|\"[a-z]+_[a-z]+s?\"");

    private StatementKinds() {}

    /** The most frequent first. */
    static List<Kind> of(List<String> log) {
        return log.stream()
                .map(StatementKinds::text)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Kind(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Kind::count).reversed().thenComparing(Kind::text))
                .toList();
    }

    private static String text(String line) {
        String sql =
                PREFIX.matcher(line.replaceAll("\\s+", " ")).replaceFirst("").strip();
        String text = VALUE.matcher(sql).replaceAll("?");
        return text.substring(0, Math.min(text.length(), LENGTH)).strip();
    }
}
