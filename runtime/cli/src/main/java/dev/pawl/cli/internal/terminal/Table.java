package dev.pawl.cli.internal.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns that are as wide as their widest cell, under a header, two blanks apart. */
public final class Table {

    private record Cell(String text, String shown) {}

    private final Terminal terminal;
    private final List<List<Cell>> rows = new ArrayList<>();

    /**
     * A table.
     *
     * @param terminal where it will be printed
     * @param header the names of the columns
     */
    public Table(Terminal terminal, String... header) {
        this.terminal = terminal;
        rows.add(Arrays.stream(header)
                .map(name -> new Cell(name, terminal.in(Colour.BOLD, name)))
                .toList());
    }

    /**
     * Adds a row.
     *
     * @param cells a text per column
     */
    public Table row(String... cells) {
        rows.add(Arrays.stream(cells).map(text -> new Cell(text, text)).toList());
        return this;
    }

    /**
     * Adds a row with one cell in a colour.
     *
     * @param coloured which cell
     * @param colour its colour
     * @param cells a text per column
     */
    public Table row(int coloured, Colour colour, String... cells) {
        row(cells);
        List<Cell> row = new ArrayList<>(rows.remove(rows.size() - 1));
        String text = row.get(coloured).text();
        row.set(coloured, new Cell(text, terminal.in(colour, text)));
        rows.add(row);
        return this;
    }

    /** Prints it. */
    public void print() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<Cell> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).text().length());
            }
        }
        rows.forEach(row -> terminal.print(line(row, widths)));
    }

    private static String line(List<Cell> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        int gap = 0;
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            if (!cell.text().isEmpty()) {
                line.append(" ".repeat(gap)).append(cell.shown());
                gap = 0;
            }
            gap += widths[i] - cell.text().length() + 2;
        }
        return line.toString();
    }
}
