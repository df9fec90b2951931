package dev.pawl.processor.resource;

import dev.pawl.dsl.Expression;
import dev.pawl.processor.diagnostic.NearMiss;
import dev.pawl.processor.migration.FileValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file whose header names columns. */
final class CsvRows {

    private final String file;
    private final List<String> columns;
    private final FileValues places;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    /**
     * @param file how the file is named
     * @param columns the columns in the order in which values are wanted
     * @param places takes the place of each value
     */
    CsvRows(String file, List<String> columns, FileValues places) {
        this.file = file;
        this.columns = columns;
        this.places = places;
    }

    /** Reads a file. */
    void read(String text) {
        try {
            Csv csv = new Csv(text);
            Csv.Row header = csv.next()
                    .orElseThrow(() -> new UnusableFileException(Flaw.ofWhole(
                            "`" + file + "` is empty",
                            "its first line has to name the columns",
                            "begin it with the line " + line(columns))));
            int[] positions = positions(header);
            for (Optional<Csv.Row> row = csv.next(); row.isPresent(); row = csv.next()) {
                add(row.get(), positions, header.values().size());
            }
            if (rows.isEmpty() && flaws.isEmpty()) {
                throw new UnusableFileException(Flaw.ofWhole(
                        "`" + file + "` has a header and no rows",
                        "there is nothing to insert",
                        "write a line for each row, or leave out the call"));
            }
        } catch (UnusableFileException e) {
            flaws.add(e.flaw());
        }
    }

    List<List<Object>> rows() {
        return rows;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** Where each column is in the rows. */
    private int[] positions(Csv.Row header) throws UnusableFileException {
        List<String> names = new ArrayList<>();
        for (String name : header.values()) {
            if (name == null || names.contains(name)) {
                long place = header.places().get(names.size());
                throw new UnusableFileException(new Flaw(
                        (int) (place >>> Integer.SIZE),
                        (int) place,
                        name == null
                                ? "the header has a column without a name"
                                : "the header names `" + name + "` twice",
                        null,
                        "begin the file with the line " + line(columns)));
            }
            names.add(name);
        }
        List<String> missing =
                columns.stream().filter(column -> !names.contains(column)).toList();
        List<String> surplus =
                names.stream().filter(name -> !columns.contains(name)).toList();
        if (!missing.isEmpty() || !surplus.isEmpty()) {
            throw new UnusableFileException(misfit(missing, surplus));
        }
        return columns.stream().mapToInt(names::indexOf).toArray();
    }

    private Flaw misfit(List<String> missing, List<String> surplus) {
        String lacks = missing.isEmpty() ? "" : "lacks " + backticked(missing);
        String has = surplus.isEmpty() ? "" : "has " + backticked(surplus) + ", which the call does not name";
        return new Flaw(
                1,
                1,
                "the header " + lacks + (missing.isEmpty() || surplus.isEmpty() ? "" : " and ") + has,
                "it names the columns that the call names, in any order",
                meant(missing, surplus));
    }

    private String meant(List<String> missing, List<String> surplus) {
        if (surplus.size() == 1 && columns.size() > 1 && surplus.get(0).matches("(?s).*[;\t].*")) {
            return "separate values by commas: " + line(columns);
        }
        List<String> meant = surplus.stream()
                .flatMap(name -> NearMiss.of(name, missing).map(near -> "`" + near + "` for `" + name + "`").stream())
                .toList();
        if (!meant.isEmpty()) {
            return "did you mean " + String.join(", ", meant) + "?";
        }
        return missing.isEmpty()
                ? "leave out " + backticked(surplus) + ", or name it in insertInto(...)"
                : "begin the file with the line " + line(columns);
    }

    private void add(Csv.Row row, int[] positions, int width) {
        int size = row.values().size();
        if (size != width) {
            flaws.add(new Flaw(
                    row.line(),
                    1,
                    size == 1 && row.values().get(0) == null
                            ? "an empty line, where " + count(width) + " should be"
                            : count(size) + ", where the header names " + width + " columns",
                    size > width ? "a comma that belongs to a value needs quotes around the value" : null,
                    size > width
                            ? "put the value with the comma into quotes"
                            : "give a value for each column, or remove the line"));
            return;
        }
        List<Object> values = new ArrayList<>(width);
        long[] ordered = new long[width];
        for (int i = 0; i < width; i++) {
            values.add(value(row.values().get(positions[i])));
            ordered[i] = row.places().get(positions[i]);
        }
        List<Object> read = List.copyOf(values);
        rows.add(read);
        places.add(read, ordered);
    }

    /** Each null is an object of its own, by which its place is found. */
    private static Object value(@Nullable String text) {
        return text == null ? new Expression<>("null") : text;
    }

    private static String count(int values) {
        return values + (values == 1 ? " value" : " values");
    }

    private static String backticked(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** A header. */
    private static String line(List<String> columns) {
        return columns.stream()
                .map(name -> name.matches("(?s).*[\",\n\r].*") ? '"' + name.replace("\"", "\"\"") + '"' : name)
                .collect(Collectors.joining(","));
    }
}
