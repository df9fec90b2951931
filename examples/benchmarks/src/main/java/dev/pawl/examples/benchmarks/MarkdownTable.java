package dev.pawl.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table that reads well both as text and rendered: the first column left, the others right. */
final class MarkdownTable {

    private final List<List<String>> rows = new ArrayList<>();

    MarkdownTable(String... header) {
        rows.add(List.of(header));
    }

    /** Adds a row; numbers with a fraction are written with as many digits as they mean. */
    MarkdownTable row(Object... cells) {
        rows.add(List.of(cells).stream().map(MarkdownTable::cell).toList());
        return this;
    }

    private static String cell(Object value) {
        if (!(value instanceof Double number)) {
            return value instanceof Integer || value instanceof Long
                    ? String.format(Locale.ROOT, "%,d", value)
                    : value.toString();
        }
        int digits = Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }

    @Override
    public String toString() {
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column ->
                        rows.stream().mapToInt(row -> row.get(column).length()).reduce(3, Math::max))
                .toList();
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, widths)));
        lines.add(1, rule(widths));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), column == 0 ? -widths.get(column) : widths.get(column)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String padded(String cell, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", cell);
    }

    private static String rule(List<Integer> widths) {
        return IntStream.range(0, widths.size())
                .mapToObj(column -> "-".repeat(widths.get(column) + 1) + (column == 0 ? "-" : ":"))
                .collect(Collectors.joining("|", "|", "|"));
    }
}
