package dev.pawl.examples.quickstart;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.IntStream;

/** Plain text for a terminal: headings, lines, tables whose columns line up. */
final class Page {

    private static final int WIDTH = 100;

    private final PrintStream out;
    private int headings;

    Page(PrintStream out) {
        this.out = out;
    }

    void heading(String text) {
        String heading = ++headings + ". " + text;
        gap();
        out.println(heading);
        out.println("-".repeat(heading.length()));
    }

    void gap() {
        out.println();
    }

    /** Text that is broken between words where it is too wide; what was broken goes on further to the right. */
    void text(String text) {
        text.lines().forEach(line -> out.println(wrapped("  " + line)));
    }

    /** Rows under a header; numbers line up on the right, but for those so long that they are names. */
    void table(List<String> header, List<List<String>> rows) {
        out.println("  " + row(header, header, rows));
        out.println("  "
                + IntStream.range(0, header.size())
                        .mapToObj(column -> "-".repeat(width(column, header, rows)))
                        .collect(joining("  ")));
        rows.forEach(row -> out.println("  " + row(row, header, rows)));
    }

    private static String row(List<String> cells, List<String> header, List<List<String>> rows) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> {
                    String blanks = " "
                            .repeat(width(column, header, rows)
                                    - cells.get(column).length());
                    return isNumeric(column, rows) ? blanks + cells.get(column) : cells.get(column) + blanks;
                })
                .collect(joining("  "))
                .stripTrailing();
    }

    private static int width(int column, List<String> header, List<List<String>> rows) {
        return rows.stream()
                .mapToInt(row -> row.get(column).length())
                .reduce(header.get(column).length(), Math::max);
    }

    private static boolean isNumeric(int column, List<List<String>> rows) {
        return rows.stream().allMatch(row -> row.get(column).matches("[\\d.]{1,8}"));
    }

    private static String wrapped(String line) {
        int end = line.lastIndexOf(' ', WIDTH);
        int indent = line.length() - line.stripLeading().length();
        return line.length() <= WIDTH || end <= indent
                ? line
                : line.substring(0, end)
                        + System.lineSeparator()
                        + wrapped(" ".repeat(Math.max(indent, 6)) + line.substring(end + 1));
    }
}
