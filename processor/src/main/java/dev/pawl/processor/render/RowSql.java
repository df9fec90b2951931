package dev.pawl.processor.render;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.names;
import static dev.pawl.processor.sql.Sql.value;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.Sql;
import dev.pawl.processor.sql.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows as {@code VALUES} and {@code IN} write them. */
public final class RowSql {

    private RowSql() {}

    /** Rows to insert. */
    public static String values(String table, List<String> columns, List<List<Object>> rows, Schema schema) {
        return lines(
                rendered(table, columns, rows, schema, (value, type) -> Sql.render("{0}", value(value, type))),
                row -> "(" + String.join(", ", row) + ")");
    }

    /** Rows to compare with others, as their columns would hold them. */
    public static String typedValues(String table, List<String> columns, List<List<Object>> rows, Schema schema) {
        return lines(
                rendered(table, columns, rows, schema, StoredValue::typed), row -> "(" + String.join(", ", row) + ")");
    }

    /**
     * A condition that is true for the rows. Not {@code IN (VALUES ...)}, where PostgreSQL would take a string for a
     * {@code text}, which no {@code uuid} equals.
     */
    public static String anyOf(String table, List<String> columns, List<List<Object>> rows, Schema schema) {
        List<List<Object>> whole = rows.stream()
                .filter(row -> row.stream().noneMatch(RowSql::isNull))
                .toList();
        List<String> conditions = new ArrayList<>();
        if (!whole.isEmpty()) {
            conditions.add(in(columns, comparable(table, columns, whole, schema)));
        }
        rows.stream()
                .filter(row -> row.stream().anyMatch(RowSql::isNull))
                .map(row -> oneByOne(
                        columns,
                        row,
                        comparable(table, columns, List.of(row), schema).get(0)))
                .forEach(conditions::add);
        return conditions.size() == 1 ? conditions.get(0) : "(" + String.join(" OR ", conditions) + ")";
    }

    /** Nothing equals null, so it has to be asked for in words of its own. */
    private static String oneByOne(List<String> columns, List<Object> row, List<String> values) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> Sql.render("{0}", name(columns.get(i)))
                        + (isNull(row.get(i)) ? " IS NULL" : " = " + values.get(i)))
                .collect(Collectors.joining(" AND ", "(", ")"));
    }

    private static boolean isNull(Object value) {
        return value instanceof Expression<?> expression
                && new SqlExpression(expression.sql()).normalized().equals("null");
    }

    private static String in(List<String> columns, List<List<String>> values) {
        return columns.size() == 1
                ? Sql.render("{0} IN ", names(columns)) + "("
                        + values.stream().map(row -> row.get(0)).collect(Collectors.joining(", ")) + ")"
                : Sql.render("({0}) IN ", names(columns)) + "("
                        + lines(values, row -> "(" + String.join(", ", row) + ")") + "\n)";
    }

    private static List<List<String>> comparable(
            String table, List<String> columns, List<List<Object>> rows, Schema schema) {
        return rendered(table, columns, rows, schema, StoredValue::comparable);
    }

    private static List<List<String>> rendered(
            String table,
            List<String> columns,
            List<List<Object>> rows,
            Schema schema,
            BiFunction<Object, DataType, String> value) {
        List<DataType> types = types(table, columns, schema);
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> value.apply(row.get(i), types.get(i)))
                        .toList())
                .toList();
    }

    private static List<DataType> types(String table, List<String> columns, Schema schema) {
        return columns.stream()
                .map(column -> schema.existing(table, column).type())
                .toList();
    }

    private static String lines(List<List<String>> rows, Function<List<String>, String> line) {
        return rows.stream().map(line).collect(Collectors.joining(",\n  ", "\n  ", ""));
    }
}
