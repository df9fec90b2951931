package dev.pawl.processor.literal;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Expression;
import dev.pawl.processor.sql.SqlExpression;
import dev.pawl.processor.sql.Token;
import dev.pawl.processor.sql.Tokens;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An expression that is nothing but a constant.
 *
 * @param value a string, number or boolean
 * @param type the type that it is said to be of; empty when it is that of its column
 */
public record Constant(Object value, Optional<DataType> type) {

    /**
     * The constant that an expression is; empty when it is something else, or one of another form.
     *
     * @param expression an expression, for example {@code date '2026-01-31'}
     */
    public static Optional<Constant> of(Expression<?> expression) {
        return of(Tokens.significant(new SqlExpression(expression.sql()).withoutComments()));
    }

    private static Optional<Constant> of(List<Token> tokens) {
        int last = tokens.size() - 1;
        if (last < 0) {
            return Optional.empty();
        }
        if (last > 1 && tokens.get(0).is("(") && closing(tokens, 0) == last) {
            return of(tokens.subList(1, last));
        }
        if (last > 4 && tokens.get(0).is("cast") && tokens.get(1).is("(") && closing(tokens, 1) == last) {
            return cast(tokens.subList(2, last), "as");
        }
        Optional<Object> plain = plain(tokens);
        if (plain.isPresent()) {
            return plain.map(value -> new Constant(value, Optional.empty()));
        }
        return tokens.get(last).kind() == Token.Kind.STRING
                ? typed(tokens.subList(last, last + 1), tokens.subList(0, last))
                : cast(tokens, ":");
    }

    private static Optional<Constant> cast(List<Token> tokens, String mark) {
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (tokens.get(i).is(mark)) {
                int behind = mark.equals(":") && tokens.get(i + 1).is(":") ? i + 2 : i + 1;
                return typed(tokens.subList(0, i), tokens.subList(behind, tokens.size()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Constant> typed(List<Token> value, List<Token> type) {
        return plain(value).flatMap(constant -> type(type).map(found -> new Constant(constant, Optional.of(found))));
    }

    /** A type that the language has a method for, or one word. */
    private static Optional<DataType> type(List<Token> tokens) {
        String text = tokens.stream().map(Token::text).collect(Collectors.joining(" "));
        boolean isArray = text.endsWith("[ ]");
        String element = isArray ? text.substring(0, text.length() - 3).strip() : text;
        Optional<DataType> builtIn =
                DataType.builtIn(element).map(found -> new DataType(found.name(), found.modifiers(), isArray, false));
        boolean isName = tokens.size() == 1 && tokens.get(0).kind() == Token.Kind.WORD;
        return builtIn.or(() -> isName
                ? Optional.of(new DataType(tokens.get(0).identifier(), List.of(), false, true))
                : Optional.empty());
    }

    private static Optional<Object> plain(List<Token> tokens) {
        Token first = tokens.get(0);
        boolean isSigned = tokens.size() == 2 && (first.is("-") || first.is("+"));
        Token token = isSigned ? tokens.get(1) : first;
        if (tokens.size() > (isSigned ? 2 : 1)) {
            return Optional.empty();
        }
        if (token.kind() == Token.Kind.NUMBER) {
            BigDecimal number = new BigDecimal(token.text());
            return Optional.of(isSigned && first.is("-") ? number.negate() : number);
        }
        if (isSigned) {
            return Optional.empty();
        }
        if (token.is("true") || token.is("false")) {
            return Optional.of(token.is("true"));
        }
        return token.kind() == Token.Kind.STRING ? text(token.text()) : Optional.empty();
    }

    /** What stands between plain quotes, or between dollar signs. */
    private static Optional<Object> text(String constant) {
        if (constant.startsWith("'")) {
            return Optional.of(constant.substring(1, constant.length() - 1).replace("''", "'"));
        }
        int begin = constant.indexOf('$', 1) + 1;
        return constant.startsWith("$")
                ? Optional.of(constant.substring(begin, constant.length() - begin))
                : Optional.empty();
    }

    /** The bracket that closes one. */
    private static int closing(List<Token> tokens, int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
