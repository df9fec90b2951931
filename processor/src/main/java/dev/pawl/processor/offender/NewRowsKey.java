package dev.pawl.processor.offender;

import dev.pawl.dsl.Expression;
import dev.pawl.dsl.operation.InsertRows;
import dev.pawl.processor.literal.Literals;
import dev.pawl.processor.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What tells inserted rows from others.
 *
 * @param operation the rows
 * @param table the table as it is
 */
public record NewRowsKey(InsertRows operation, Table table) {

    /** The columns of a key that all rows give a plain value for; empty when others may have rows just like these. */
    public Optional<List<String>> columns() {
        return table.keys().uniqueKeys().stream()
                .filter(key -> operation.columns().containsAll(key))
                .filter(key -> plainValues(key).size() == operation.all().size())
                .findFirst();
    }

    /** What the rows have in some columns. */
    public List<List<Object>> values(List<String> columns) {
        return operation.all().stream()
                .map(row -> columns.stream()
                        .map(column -> row.get(operation.columns().indexOf(column)))
                        .toList())
                .toList();
    }

    /** What the rows have in some columns, without those that need PostgreSQL to say; empty when a column is not given. */
    public List<List<Object>> plainValues(List<String> columns) {
        return operation.columns().containsAll(columns) ? plain(columns, values(columns), table) : List.of();
    }

    /**
     * The rows of values that are the same at any time.
     *
     * @param columns the columns that they are of
     * @param rows the rows
     * @param table the table
     */
    static List<List<Object>> plain(List<String> columns, List<List<Object>> rows, Table table) {
        return rows.stream()
                .filter(row -> IntStream.range(0, columns.size())
                        .allMatch(i -> Literals.isConstant(
                                row.get(i), table.existing(columns.get(i)).type(), table.texts())))
                .toList();
    }

    /** Whether a row has a value in each of some columns, so that a foreign key on them is looked up. */
    public boolean anyWith(List<String> columns) {
        return operation.all().stream()
                .anyMatch(row -> columns.stream().allMatch(column -> isGiven(value(row, column))));
    }

    private @Nullable Object value(List<Object> row, String column) {
        int position = operation.columns().indexOf(column);
        return position < 0 ? table.existing(column).spec().defaultValue() : row.get(position);
    }

    private static boolean isGiven(@Nullable Object value) {
        return value != null
                && !(value instanceof Expression<?> expression
                        && expression.sql().equals("null"));
    }
}
