package dev.pawl.processor.code;

import dev.pawl.dsl.Columns;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.processor.sql.Literal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values of defaults and of rows. */
public final class ValueCode {

    private static final Map<Expression<?>, String> NAMED = Map.of(
            Columns.clockTimestamp(), "clockTimestamp()",
            Columns.currentDate(), "currentDate()",
            Columns.genRandomUuid(), "genRandomUuid()",
            Columns.localTimestamp(), "localTimestamp()",
            Columns.now(), "now()",
            Columns.random(), "random()",
            Columns.sqlNull(), "sqlNull()");

    /** The types of the columns whose default the expressions with a name may be in Java. */
    private static final Map<Expression<?>, String> TYPES = Map.of(
            Columns.clockTimestamp(), "timestamptz",
            Columns.currentDate(), "date",
            Columns.genRandomUuid(), "uuid",
            Columns.localTimestamp(), "timestamp",
            Columns.now(), "timestamptz",
            Columns.random(), "double precision");

    private ValueCode() {}

    /** A value where the language takes any. */
    public static String any(Object value) {
        if (value instanceof Expression<?> expression) {
            String named = NAMED.get(expression);
            return named == null ? expression(expression.sql()) : named;
        }
        return value instanceof List<?> elements ? list(elements, ValueCode::any) : literal(value);
    }

    /** A value where the language takes one of the Java type that belongs to a column's, or an expression of it. */
    public static String of(Object value, DataType type) {
        if (value instanceof Expression<?> expression) {
            boolean isNamed = !type.array() && type.name().equals(TYPES.get(expression));
            return isNamed ? any(expression) : expression(expression.sql());
        }
        if (value instanceof List<?> elements) {
            DataType element = type.element();
            return list(elements, each -> of(each, element));
        }
        return switch (type.userDefined() ? "text" : type.name()) {
            case "smallint", "integer" -> number(value, Integer.class, BigDecimal::intValueExact);
            case "bigint" -> number(value, Long.class, BigDecimal::longValueExact);
            case "real", "double precision" -> number(value, Double.class, BigDecimal::doubleValue);
            case "numeric" -> value instanceof Number ? literal(value) : expression(Literal.of(value));
            case "boolean" -> value instanceof Boolean ? literal(value) : expression(Literal.of(value));
            case "text", "varchar", "char", "json", "jsonb", "inet" ->
                value instanceof String ? literal(value) : expression(Literal.of(value));
            default -> expression(Literal.of(value));
        };
    }

    private static String number(Object value, Class<? extends Number> type, Function<BigDecimal, Number> converted) {
        if (type.isInstance(value)) {
            return literal(value);
        }
        try {
            return literal(converted.apply(new BigDecimal(value.toString())));
        } catch (ArithmeticException | NumberFormatException e) {
            return expression(Literal.of(value));
        }
    }

    private static String list(List<?> elements, Function<Object, String> code) {
        return elements.stream().map(code).collect(Collectors.joining(", ", "List.of(", ")"));
    }

    private static String expression(String sql) {
        return "expression(" + JavaText.string(sql) + ")";
    }

    private static String literal(Object value) {
        if (value instanceof String text) {
            return JavaText.string(text);
        } else if (value instanceof Character character) {
            return JavaText.character(character);
        } else if (value instanceof Double || value instanceof Float) {
            return floating((Number) value);
        } else if (value instanceof Long) {
            return value + "L";
        }
        return value instanceof Integer || value instanceof Boolean ? value.toString() : expression(Literal.of(value));
    }

    private static String floating(Number value) {
        boolean isDouble = value instanceof Double;
        if (Double.isNaN(value.doubleValue())) {
            return isDouble ? "Double.NaN" : "Float.NaN";
        } else if (Double.isInfinite(value.doubleValue())) {
            return (isDouble ? "Double." : "Float.") + (value.doubleValue() > 0 ? "POSITIVE" : "NEGATIVE")
                    + "_INFINITY";
        }
        return isDouble ? value.toString() : value + "f";
    }
}
