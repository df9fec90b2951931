package dev.pawl.processor.render;

import static dev.pawl.processor.sql.Sql.name;
import static dev.pawl.processor.sql.Sql.names;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.processor.schema.Schema;
import dev.pawl.processor.sql.Sql;
import dev.pawl.processor.sql.SqlTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows as {@code VALUES} and {@code IN} write them. */
public final class RowSql {

    private RowSql() {}

    /** Rows to insert. */
    public static RowText values(QualifiedName table, List<String> columns, List<List<Object>> rows, Schema schema) {
        return lines("", rendered(table, columns, rows, schema, RowSql::literal), "");
    }

    /** Rows to compare with others, as their columns would hold them. */
    public static String typedValues(
            QualifiedName table, List<String> columns, List<List<Object>> rows, Schema schema) {
        List<List<String>> typed = rows.size() > RowText.MANY
                ? typedByFirst(table, columns, rows, comparable(table, columns, rows, schema), schema)
                : rendered(table, columns, rows, schema, StoredValue::typed);
        return lines("", typed, "").toString();
    }

    /** The condition that {@link #anyOf} is, as rows; empty where it is no list of rows. */
    public static Optional<RowText> in(
            QualifiedName table, List<String> columns, List<List<Object>> rows, Schema schema) {
        return rows.isEmpty() || rows.stream().anyMatch(row -> row.stream().anyMatch(value -> isNull(value, schema)))
                ? Optional.empty()
                : Optional.of(list(table, columns, rows, schema));
    }

    /**
     * A condition that is true for the rows. Not {@code IN (VALUES ...)}, where PostgreSQL would take a string for a
     * {@code text}, which no {@code uuid} equals.
     */
    public static String anyOf(QualifiedName table, List<String> columns, List<List<Object>> rows, Schema schema) {
        List<List<Object>> whole = rows.stream()
                .filter(row -> row.stream().noneMatch(value -> isNull(value, schema)))
                .toList();
        List<String> conditions = new ArrayList<>();
        if (!whole.isEmpty()) {
            conditions.add(list(table, columns, whole, schema).toString());
        }
        rows.stream()
                .filter(row -> row.stream().anyMatch(value -> isNull(value, schema)))
                .map(row -> oneByOne(
                        columns,
                        row,
                        comparable(table, columns, List.of(row), schema).get(0),
                        schema))
                .forEach(conditions::add);
        return conditions.size() == 1 ? conditions.get(0) : "(" + String.join(" OR ", conditions) + ")";
    }

    /** Nothing equals null, so it has to be asked for in words of its own. */
    private static String oneByOne(List<String> columns, List<Object> row, List<String> values, Schema schema) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> Sql.render("{0}", name(columns.get(i)))
                        + (isNull(row.get(i), schema) ? " IS NULL" : " = " + values.get(i)))
                .collect(Collectors.joining(" AND ", "(", ")"));
    }

    private static boolean isNull(Object value, Schema schema) {
        return value instanceof Expression<?> expression
                && schema.texts().read(expression).canonical().equals("null");
    }

    /** How a value is written. */
    private interface Rendering {

        String text(Object value, DataType type, SqlTexts texts);
    }

    private static String literal(Object value, DataType type, SqlTexts texts) {
        return texts.literal(value, type);
    }

    private static RowText list(QualifiedName table, List<String> columns, List<List<Object>> rows, Schema schema) {
        List<List<String>> values = comparable(table, columns, rows, schema);
        if (columns.size() == 1) {
            return new RowText(
                    Sql.render("{0} IN ", names(columns)) + "(",
                    values.stream().map(row -> row.get(0)).toList(),
                    ", ",
                    rows.size() > RowText.MANY ? "\n)" : ")");
        }
        String in = Sql.render("({0}) IN ", names(columns)) + "(";
        return rows.size() <= RowText.MANY
                ? lines(in, values, "\n)")
                : lines(in + "VALUES", typedByFirst(table, columns, rows, values, schema), "\n)");
    }

    /**
     * Rows of which PostgreSQL makes a table to join with, where it would otherwise make a condition with an {@code OR} for
     * each row, for which its stack is too small ({@code transformAExprIn} in parse_expr.c). Such a table takes its types
     * from all rows, and strings have none ({@code transformValuesClause} in analyze.c): the first row says them.
     */
    private static List<List<String>> typedByFirst(
            QualifiedName table,
            List<String> columns,
            List<List<Object>> rows,
            List<List<String>> comparable,
            Schema schema) {
        List<List<String>> typed = new ArrayList<>(comparable);
        typed.set(
                0,
                rendered(table, columns, rows.subList(0, 1), schema, StoredValue::typed)
                        .get(0));
        return typed;
    }

    private static List<List<String>> comparable(
            QualifiedName table, List<String> columns, List<List<Object>> rows, Schema schema) {
        return rendered(table, columns, rows, schema, StoredValue::comparable);
    }

    private static List<List<String>> rendered(
            QualifiedName table, List<String> columns, List<List<Object>> rows, Schema schema, Rendering value) {
        List<DataType> types = types(table, columns, schema);
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> value.text(row.get(i), types.get(i), schema.texts()))
                        .toList())
                .toList();
    }

    private static List<DataType> types(QualifiedName table, List<String> columns, Schema schema) {
        return columns.stream()
                .map(column -> schema.existing(table, column).type())
                .toList();
    }

    private static RowText lines(String head, List<List<String>> rows, String tail) {
        return new RowText(
                head + "\n  ",
                rows.stream().map(row -> "(" + String.join(", ", row) + ")").toList(),
                ",\n  ",
                tail);
    }
}
