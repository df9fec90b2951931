package dev.pawl.processor.typing;

import dev.pawl.processor.typing.catalogue.Catalogue;
import dev.pawl.processor.typing.catalogue.Function;
import dev.pawl.processor.typing.catalogue.Operator;
import dev.pawl.processor.typing.catalogue.Parameter;
import dev.pawl.processor.typing.catalogue.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up expressions, most of which are right or nearly so. */
final class RandomExpression {

    /** Types that people use, which come up more often than the others. */
    private static final List<String> COMMON = List.of(
            "int4",
            "int8",
            "int2",
            "text",
            "varchar",
            "bpchar",
            "bool",
            "numeric",
            "float8",
            "float4",
            "date",
            "timestamp",
            "timestamptz",
            "time",
            "interval",
            "uuid",
            "jsonb",
            "json",
            "bytea",
            "inet",
            "_text",
            "_int4",
            "name",
            "oid",
            "daterange",
            "tstzrange",
            "int4multirange",
            "bit",
            "varbit",
            "money",
            "xml",
            "tsvector",
            "timetz");

    private static final Map<String, String> LITERALS = Map.ofEntries(
            Map.entry("int4", "7"),
            Map.entry("int8", "12345678901"),
            Map.entry("numeric", "1.5"),
            Map.entry("bool", "true"),
            Map.entry("text", "'a'"),
            Map.entry("varchar", "'b'"),
            Map.entry("date", "'2024-02-29'"),
            Map.entry("timestamp", "'2024-02-29 12:00'"),
            Map.entry("timestamptz", "'2024-02-29 12:00+01'"),
            Map.entry("interval", "'1 day'"),
            Map.entry("jsonb", "'{}'"),
            Map.entry("_int4", "'{1,2}'"),
            Map.entry("_text", "'{a}'"),
            Map.entry("float8", "'1.5'"));

    private static final List<String> COMPARISONS = List.of("=", "<>", "<", ">=", ">", "<=");
    private static final List<String> FREQUENT_OPERATORS =
            List.of("+", "-", "*", "/", "||", "->", "->>", "@>", "&&", "%", "~", "<@", "?", "#>");
    private static final List<String> FREQUENT_FUNCTIONS = List.of(
            "lower",
            "upper",
            "length",
            "char_length",
            "substr",
            "substring",
            "date_trunc",
            "date_part",
            "round",
            "abs",
            "to_char",
            "to_tsvector",
            "concat",
            "format",
            "replace",
            "age",
            "now",
            "random",
            "trim_array",
            "array_append",
            "array_length",
            "cardinality",
            "jsonb_build_object",
            "to_jsonb",
            "make_interval",
            "greatest_common",
            "left",
            "right",
            "lpad",
            "md5",
            "encode",
            "decode",
            "count",
            "sum",
            "max",
            "min",
            "array_agg",
            "string_agg",
            "generate_series",
            "unnest",
            "row_number",
            "mod",
            "power",
            "coalesce_all",
            "to_timestamp",
            "to_date",
            "array_cat",
            "array_position",
            "array_remove",
            "isfinite",
            "upper",
            "lower",
            "isempty",
            "range_merge",
            "num_nulls");

    private final Random random;
    private final Catalogue catalogue;
    private final boolean hasColumns;
    private final List<String> functions;
    private final List<String> operators;
    private final List<SqlType> types;
    private final Map<String, List<String>> functionsByResult = new HashMap<>();
    private final Map<String, List<String>> operatorsByResult = new HashMap<>();

    RandomExpression(Random random, Catalogue catalogue, TableOfAllTypes table, boolean hasColumns) {
        this.random = random;
        this.catalogue = catalogue;
        this.hasColumns = hasColumns;
        this.functions = catalogue.functionNames();
        this.operators = catalogue.operatorNames();
        this.types = table.types();
        for (String name : functions) {
            catalogue.functions(name).forEach(each -> add(functionsByResult, each.result(), name));
        }
        for (String name : operators) {
            catalogue.operators(name).forEach(each -> add(operatorsByResult, each.result(), name));
        }
    }

    String next() {
        return random.nextInt(4) == 0 ? other(2) : of(anyType(), 1 + random.nextInt(2));
    }

    private static void add(Map<String, List<String>> byResult, SqlType result, String name) {
        byResult.computeIfAbsent(result.name(), any -> new ArrayList<>()).add(name);
    }

    private SqlType anyType() {
        return random.nextInt(10) < 7 ? catalogue.existing(any(COMMON)) : any(types);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** One that is of that type, most of the time. */
    private String of(SqlType type, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return leaf(type);
        }
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> call(giving(type, functionsByResult, functions), type, depth - 1);
            case 4, 5, 6, 7, 8 -> operation(giving(type, operatorsByResult, operators), type, depth - 1);
            case 9, 10 -> of(anyType(), depth - 1) + "::" + name(type);
            case 11, 12 -> conditional(type, depth - 1);
            case 13 -> type.is("bool") ? truth(depth - 1) : conditional(type, depth - 1);
            case 14 -> type.is("bool") ? truth(depth - 1) : leaf(type);
            default -> random.nextInt(3) == 0 ? other(depth - 1) : leaf(type);
        };
    }

    /** One of whatever type. */
    private String other(int depth) {
        SqlType type = anyType();
        return switch (random.nextInt(8)) {
            case 0 -> call(any(FREQUENT_FUNCTIONS), type, depth);
            case 1 -> operation(any(FREQUENT_OPERATORS), type, depth);
            case 2 -> special(type, depth);
            case 3 -> list(type, depth);
            case 4, 5 -> syntax(type, depth);
            case 6 -> parenthesized(type, depth) + "[" + of(catalogue.existing("int4"), 0) + "]";
            default -> name(type) + "(" + of(anyType(), depth) + ")";
        };
    }

    private String truth(int depth) {
        SqlType type = anyType();
        return switch (random.nextInt(4)) {
            case 0 -> special(type, depth);
            case 1 -> list(type, depth);
            default -> comparison(depth);
        };
    }

    private String giving(SqlType type, Map<String, List<String>> byResult, List<String> all) {
        return any(random.nextInt(10) == 0 ? all : byResult.getOrDefault(type.name(), all));
    }

    private String parenthesized(SqlType type, int depth) {
        return "(" + of(type, depth) + ")";
    }

    private String leaf(SqlType type) {
        if (type.kind() == SqlType.Kind.PSEUDO) {
            return leaf(type.name().endsWith("array") ? catalogue.existing("_int4") : catalogue.existing(any(COMMON)));
        }
        return switch (random.nextInt(6)) {
            case 0 -> LITERALS.getOrDefault(type.name(), "null");
            case 1 -> random.nextInt(5) == 0 ? "null" : LITERALS.getOrDefault(type.name(), "null");
            case 2 -> "null::" + name(type);
            default -> hasColumns ? column(type) : "null::" + name(type);
        };
    }

    private String column(SqlType type) {
        String name = "\"c_" + type.name() + '"';
        return random.nextInt(20) == 0 ? TableOfAllTypes.NAME + "." + name : random.nextInt(60) == 0 ? "c_none" : name;
    }

    private static String name(SqlType type) {
        return type.kind() == SqlType.Kind.PSEUDO ? "text" : "pg_catalog.\"" + type.name() + '"';
    }

    private String call(String name, SqlType result, int depth) {
        List<Function> named = catalogue.functions(name);
        if (named.isEmpty()) {
            return name + "(" + of(anyType(), depth) + ")";
        }
        List<Function> wanted =
                named.stream().filter(each -> each.result().equals(result)).toList();
        Function function = any(wanted.isEmpty() ? named : wanted);
        int given = random.nextInt(12) == 0
                ? random.nextInt(4)
                : function.needed()
                        + random.nextInt(function.parameters().size() - function.needed() + 1)
                        + (function.isVariadic() ? random.nextInt(2) : 0);
        String arguments = IntStream.range(0, given)
                .mapToObj(i -> argument(function, i, depth))
                .collect(Collectors.joining(", "));
        String over = function.kind() == Function.Kind.WINDOW ? " over ()" : "";
        return '"' + name + "\"(" + arguments + ")" + over;
    }

    private String argument(Function function, int place, int depth) {
        List<Parameter> parameters = function.parameters();
        if (random.nextInt(15) == 0 || parameters.isEmpty()) {
            return of(anyType(), depth);
        }
        Parameter parameter = parameters.get(Math.min(place, parameters.size() - 1));
        String name = parameter.name();
        String value = of(parameter.type(), depth);
        boolean isNamed = name != null && random.nextInt(3) == 0 && place == parameters.size() - 1;
        return isNamed ? '"' + name + "\" => " + value : value;
    }

    private String operation(String name, SqlType result, int depth) {
        List<Operator> named = catalogue.operators(name);
        List<Operator> wanted =
                named.stream().filter(each -> each.result().equals(result)).toList();
        Operator operator = any(wanted.isEmpty() ? named : wanted);
        SqlType left = operator.left();
        boolean isWrong = random.nextInt(8) == 0;
        String right = parenthesized(isWrong ? anyType() : operator.right(), depth);
        return left == null
                ? operator.name() + " " + right
                : parenthesized(left, depth) + " " + operator.name() + " " + right;
    }

    private String comparison(int depth) {
        SqlType type = anyType();
        SqlType other = random.nextInt(3) == 0 ? anyType() : type;
        return parenthesized(type, depth) + " " + any(COMPARISONS) + " " + parenthesized(other, depth);
    }

    private String condition(int depth) {
        return random.nextInt(6) == 0 ? of(anyType(), depth) : comparison(depth);
    }

    private String conditional(SqlType type, int depth) {
        String second = of(random.nextInt(4) == 0 ? anyType() : type, depth);
        return switch (random.nextInt(5)) {
            case 0 -> "coalesce(" + of(type, depth) + ", " + second + ")";
            case 1 -> "greatest(" + of(type, depth) + ", " + second + ", " + of(type, 0) + ")";
            case 2 -> "nullif(" + of(type, depth) + ", " + second + ")";
            case 3 -> "case when " + condition(depth) + " then " + of(type, depth) + " else " + second + " end";
            default -> "case " + of(type, depth) + " when " + second + " then " + leaf(anyType()) + " end";
        };
    }

    private String list(SqlType type, int depth) {
        String second = of(random.nextInt(4) == 0 ? anyType() : type, depth);
        return switch (random.nextInt(7)) {
            case 0 -> parenthesized(type, depth) + " in (" + second + ", " + of(type, 0) + ", " + of(type, 0) + ")";
            case 1 -> parenthesized(type, depth) + " between " + "(" + second + ") and (" + of(type, 0) + ")";
            case 2 -> "array[" + of(type, depth) + ", " + second + "]";
            case 3 -> parenthesized(type, depth) + " = any (array[" + second + "])";
            case 4 -> "row(" + of(type, depth) + ", 1) = row(" + second + ", " + leaf(type) + ")";
            case 5 -> parenthesized(type, depth) + " is distinct from (" + second + ")";
            default -> "array[" + of(type, depth) + ", " + second + "]::" + name(anyType());
        };
    }

    private String special(SqlType type, int depth) {
        return switch (random.nextInt(10)) {
            case 0 -> parenthesized(type, depth) + " is not null";
            case 1 -> "not (" + condition(depth) + ")";
            case 2 -> condition(depth) + " and (" + condition(depth) + ")";
            case 3 -> "(" + condition(depth) + ") is not true";
            case 4 -> parenthesized(type, depth) + " collate \"C\"";
            case 5 -> parenthesized(type, depth) + " like (" + of(catalogue.existing("text"), depth) + ")";
            case 6 -> parenthesized(type, depth) + " similar to 'a%'";
            case 7 -> parenthesized(catalogue.existing("jsonb"), depth) + "['a']";
            case 8 -> parenthesized(catalogue.existing("_text"), depth) + "[1:2]";
            default -> parenthesized(type, depth) + " ilike 'a%'";
        };
    }

    private String syntax(SqlType type, int depth) {
        return switch (random.nextInt(14)) {
            case 0 -> "extract(day from " + of(type, depth) + ")";
            case 1 -> parenthesized(type, depth) + " at time zone 'UTC'";
            case 2 -> "trim(both 'x' from " + of(type, depth) + ")";
            case 3 -> "substring(" + of(type, depth) + " from 1 for 2)";
            case 4 -> "position('a' in " + of(type, depth) + ")";
            case 5 -> "overlay(" + of(type, depth) + " placing 'a' from 1)";
            case 6 -> any(List.copyOf(Set.of("current_date", "current_timestamp(3)", "localtime", "current_user")));
            case 7 -> "cast(" + of(type, depth) + " as " + any(List.of("int", "text", "date", "numeric(8, 2)")) + ")";
            case 8 -> "xmlelement(name a, " + of(type, depth) + ")";
            case 9 -> of(type, depth) + "::varchar(5)";
            case 10 -> "sum(" + of(type, depth) + ") over (order by " + leaf(type) + ")";
            case 11 -> "(" + leaf(type) + ", " + leaf(type) + ") overlaps (" + leaf(type) + ", " + leaf(type) + ")";
            case 12 -> "interval '1 day' * " + of(type, 0);
            default -> "max(" + of(type, depth) + ") filter (where " + condition(depth) + ")";
        };
    }
}
