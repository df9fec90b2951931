package dev.pawl.processor.finding;

import dev.pawl.dsl.ColumnSpec;
import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.dsl.Identity;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.Reference;
import dev.pawl.dsl.ReferentialAction;
import dev.pawl.processor.code.IndexCode;
import dev.pawl.processor.code.ValueCode;
import dev.pawl.processor.sql.Literal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Code of the DSL, for fixes that can be pasted. */
public final class DslCode {

    private static final Map<String, String> METHODS =
            Map.of("boolean", "bool", "char", "character", "double precision", "doublePrecision");

    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("smallint", "0"),
            Map.entry("integer", "0"),
            Map.entry("bigint", "0L"),
            Map.entry("numeric", "0"),
            Map.entry("real", "0.0"),
            Map.entry("double precision", "0.0"),
            Map.entry("boolean", "false"),
            Map.entry("text", "\"\""),
            Map.entry("varchar", "\"\""),
            Map.entry("char", "\"\""),
            Map.entry("json", "\"{}\""),
            Map.entry("jsonb", "\"{}\""),
            Map.entry("date", "currentDate()"),
            Map.entry("timestamp", "localTimestamp()"),
            Map.entry("timestamptz", "now()"));

    /** The types whose values are strings in Java. */
    private static final Set<String> STRINGS = Set.of("text", "varchar", "char", "json", "jsonb", "inet");

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private DslCode() {}

    /** A string literal. */
    public static String string(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** String literals, separated by commas. */
    public static String strings(List<String> texts) {
        return texts.stream().map(DslCode::string).collect(Collectors.joining(", "));
    }

    /** An expression, by the name that it has in the language, if any. */
    public static String expression(Expression<?> expression) {
        return ValueCode.any(expression);
    }

    /** A value of a default or of a row. */
    public static String value(Object value) {
        if (value instanceof Expression<?> expression) {
            return expression(expression);
        }
        if (value instanceof List<?> elements) {
            return elements.stream().map(DslCode::value).collect(Collectors.joining(", ", "List.of(", ")"));
        }
        return value instanceof String text ? string(text) : String.valueOf(value) + (value instanceof Long ? "L" : "");
    }

    /** The far end of a foreign key. */
    public static String reference(Reference reference) {
        return references(reference.table(), reference.columns())
                + action(".onDelete", reference.onDelete())
                + action(".onUpdate", reference.onUpdate());
    }

    /** The far end of a foreign key without actions. */
    static String references(QualifiedName table, List<String> columns) {
        return "references(" + string(table.name()) + ", " + strings(columns) + ")"
                + (table.schema() == null ? "" : ".inSchema(" + string(table.schema()) + ")");
    }

    private static String action(String method, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : method + "(ReferentialAction." + action.name() + ")";
    }

    /** A column type with everything that belongs to it, for example {@code text().notNull().defaultTo("")}. */
    public static String column(ColumnSpec spec) {
        String identity = spec.identity() == null
                ? ""
                : spec.identity() == Identity.ALWAYS
                        ? ".generatedAlwaysAsIdentity()"
                        : ".generatedByDefaultAsIdentity()";
        return type(spec.type())
                + (spec.notNull() && spec.identity() == null ? ".notNull()" : identity)
                + (spec.defaultValue() == null ? "" : ".defaultTo(" + typed(spec.defaultValue(), spec.type()) + ")")
                + (spec.comment() == null ? "" : ".comment(" + string(spec.comment()) + ")");
    }

    /** A default for a column of a type, of the Java type that the language asks for. */
    private static String typed(Object value, DataType type) {
        if (value instanceof Expression<?> expression) {
            return ValueCode.of(expression, type);
        }
        if (value instanceof List<?> elements) {
            DataType element = type.element();
            return elements.stream()
                    .map(each -> typed(each, element))
                    .collect(Collectors.joining(", ", "List.of(", ")"));
        }
        if (value instanceof String text && !type.userDefined() && !STRINGS.contains(type.name())) {
            return NUMBERS.contains(type.name()) && text.strip().matches("-?\\d{1,9}(\\.\\d{1,9})?")
                    ? typed(new BigDecimal(text.strip()), type)
                    : "expression(" + string(Literal.text(text)) + ")";
        }
        if (value instanceof Number number && !type.userDefined()) {
            String digits = new BigDecimal(number.toString()).toPlainString();
            return switch (type.name()) {
                case "bigint" -> digits + "L";
                case "real", "double precision" -> digits.contains(".") ? digits : digits + ".0";
                default -> digits.length() > 9 && !digits.contains(".") ? digits + "L" : digits;
            };
        }
        return value(value);
    }

    /** A column type without nullability and default, for example {@code varchar(20).array()}. */
    public static String type(DataType type) {
        String call = hasNoMethod(type)
                ? "userDefined(" + (type.schema() == null ? "" : string(type.schema()) + ", ")
                        + string(type.name() + (type.modifiers().isEmpty() ? "" : "(" + modifiers(type) + ")")) + ")"
                : METHODS.getOrDefault(type.name(), type.name()) + "(" + modifiers(type) + ")";
        return type.array() ? call + ".array()" : call;
    }

    /** Times and spans of a certain precision are called by their name. */
    private static boolean hasNoMethod(DataType type) {
        boolean isTime = type.name().startsWith("time") || type.name().equals("interval");
        return type.userDefined() || (isTime && !type.modifiers().isEmpty());
    }

    /** A constant that fits a column of a type; empty where no constant makes sense. */
    public static Optional<String> constant(DataType type) {
        if (type.array()) {
            return Optional.of("List.of()");
        }
        return type.userDefined() ? Optional.empty() : Optional.ofNullable(CONSTANTS.get(type.name()));
    }

    /** The same constant in SQL. */
    public static Expression<?> constantInSql(DataType type) {
        String java = constant(type).orElse("null");
        return new Expression<>(
                switch (java) {
                    case "List.of()", "\"{}\"" -> "'{}'";
                    case "\"\"" -> "''";
                    case "0L", "0.0" -> "0";
                    case "currentDate()" -> "current_date";
                    case "localTimestamp()" -> "localtimestamp";
                    default -> java;
                });
    }

    /** The beginning of a statement about a table. */
    public static String alterTable(QualifiedName table) {
        return call("alterTable", table) + ")";
    }

    /** The beginning of a call that takes the name of a table, as far as that name. */
    public static String call(String verb, QualifiedName table) {
        String schema = table.schema() == null ? "" : ".schema(" + string(table.schema()) + ")";
        return "db" + schema + "." + verb + "(" + string(table.name());
    }

    /** The call that makes an index. */
    public static String createIndex(String name, Index index) {
        return ".createIndex(" + IndexCode.named(name, index) + ")";
    }

    private static String modifiers(DataType type) {
        return type.modifiers().stream()
                .map(modifier -> String.format(Locale.ROOT, "%d", modifier))
                .collect(Collectors.joining(", "));
    }
}
