package dev.pawl.examples.guides;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/** Rows as psql prints them. */
final class Psql {

    private Psql() {}

    static String table(List<List<String>> result) {
        List<String> names = result.get(0);
        List<List<String>> rows = result.stream()
                .map(row -> row == names ? names : steady(names, row))
                .toList();
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        String rule =
                IntStream.of(widths).mapToObj(width -> "-".repeat(width + 2)).collect(joining("+"));
        return line(rows.get(0), widths) + "\n" + rule + "\n"
                + rows.stream().skip(1).map(row -> line(row, widths)).collect(joining("\n")) + "\n";
    }

    private static List<String> steady(List<String> names, List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> names.get(column).equals("pid") ? "4711" : Golden.steady(row.get(column)))
                .toList();
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> " " + row.get(column)
                        + " ".repeat(widths[column] - row.get(column).length()))
                .collect(joining(" |"))
                .stripTrailing();
    }
}
