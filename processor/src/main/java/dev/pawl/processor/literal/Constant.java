package dev.pawl.processor.literal;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.grammar.Node;
import dev.pawl.grammar.TypeCast;
import dev.pawl.grammar.TypeName;
import dev.pawl.processor.sql.SqlExpression;
import dev.pawl.processor.sql.SqlTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An expression that is nothing but a constant.
 *
 * @param value a string, number or boolean
 * @param type the type that it is said to be of; empty when it is that of its column
 */
public record Constant(Object value, Optional<DataType> type) {

    /** What PostgreSQL's grammar makes of the names of types that SQL has words of its own for. */
    private static final Map<String, String> WORDS = Map.of(
            "bool", "boolean",
            "bpchar", "char",
            "float4", "real",
            "float8", "double precision",
            "int2", "smallint",
            "int4", "integer",
            "int8", "bigint");

    /**
     * The constant that an expression is; empty when it is something else, or one of another form.
     *
     * @param expression an expression, for example {@code date '2026-01-31'}
     * @param texts what reads it
     */
    public static Optional<Constant> of(Expression<?> expression, SqlTexts texts) {
        SqlExpression sql = texts.read(expression);
        return sql.isPlain()
                ? sql.plainConstant().map(value -> new Constant(value, Optional.empty()))
                : texts.grammar().parseExpression(expression.sql()).accepted().flatMap(Constant::of);
    }

    private static Optional<Constant> of(Node tree) {
        if (!tree.is("TypeCast")) {
            return plain(tree).map(value -> new Constant(value, Optional.empty()));
        }
        TypeCast cast = new TypeCast(tree);
        return plain(cast.argument())
                .flatMap(value -> type(cast.type()).map(type -> new Constant(value, Optional.of(type))));
    }

    private static Optional<Object> plain(Node tree) {
        if (!tree.is("A_Const")) {
            return Optional.empty();
        }
        dev.pawl.grammar.Constant constant = new dev.pawl.grammar.Constant(tree);
        return constant.value().flatMap(value -> switch (constant.kind()) {
            case BOOLEAN -> Optional.<Object>of(Boolean.valueOf(value));
            case INTEGER, NUMBER -> number(value);
            case STRING -> Optional.of(value);
            case BITS, NULL -> Optional.empty();
        });
    }

    /** PostgreSQL 16 reads more than Java, such as {@code 0x1F} and {@code 1_000}. */
    private static Optional<Object> number(String digits) {
        return digits.matches("[-+]?[\\d.]+([eE][-+]?\\d+)?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /** A type that the language has a method for, or one of one word. */
    private static Optional<DataType> type(TypeName type) {
        boolean isOfSystem = type.names().size() == 2 && type.names().get(0).equals("pg_catalog");
        if (type.isOfColumn() || type.dimensions() > 1 || (type.names().size() > 1 && !isOfSystem)) {
            return Optional.empty();
        }
        String name = WORDS.getOrDefault(type.name(), type.name());
        boolean isArray = type.dimensions() == 1;
        String modifiers = type.modifiers().stream()
                .map(each -> each.is("A_Const")
                        ? new dev.pawl.grammar.Constant(each).value().orElse("?")
                        : "?")
                .collect(Collectors.joining(", "));
        // `char` is `char(1)` for the language as for PostgreSQL, which says so in its tree
        String written = modifiers.isEmpty() ? name : name + "(" + modifiers + ")";
        Optional<DataType> builtIn = isOfSystem || !WORDS.containsKey(type.name())
                ? DataType.builtIn(written).map(found -> new DataType(found.name(), found.modifiers(), isArray, false))
                : Optional.empty();
        return builtIn.or(() -> modifiers.isEmpty() && !isArray
                ? Optional.of(new DataType(name, List.of(), false, true))
                : Optional.empty());
    }
}
