package dev.pawl.processor.sql;

import java.util.List;
import java.util.Set;

/**
 * An expression in a place where PostgreSQL takes no operators, or other ones than elsewhere: behind {@code DEFAULT} it
 * reads a {@code b_expr}, to which {@code at time zone}, {@code in} or {@code or} do not belong.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/parser/gram.y">ColConstraintElem, b_expr</a>
 */
public final class Operand {

    private static final Set<String> OPERATORS = Set.of("not");

    private final List<Token> tokens;

    private Operand(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * An expression as it can stand beside any operator: in parentheses, unless it is a constant, a name or a call.
     *
     * @param sql the expression
     */
    public static String of(String sql) {
        String bare = new SqlExpression(sql).withoutComments();
        return new Operand(Tokens.significant(bare)).isWhole() ? bare : "(" + bare + ")";
    }

    private boolean isWhole() {
        int end = casts(primary());
        return end == tokens.size();
    }

    /** The end of what comes first; zero when that is none of the forms that need no parentheses. */
    private int primary() {
        boolean isSigned = is(0, "-") || is(0, "+");
        if (isSigned) {
            return isKind(1, Token.Kind.NUMBER) ? 2 : 0;
        }
        if (isKind(0, Token.Kind.NUMBER) || isKind(0, Token.Kind.STRING)) {
            return 1;
        }
        if (is(0, "array") && is(1, "[")) {
            return closing(1);
        }
        return is(0, "(") ? closing(0) : named();
    }

    /** A call, a constant such as {@code date '2026-01-31'}, or a name alone. */
    private int named() {
        int end = name(0);
        if (end == 0 || OPERATORS.contains(tokens.get(0).identifier())) {
            return 0;
        }
        if (is(end, "(")) {
            return closing(end);
        }
        return isKind(end, Token.Kind.STRING) ? end + 1 : end;
    }

    /** The end of the casts that follow. */
    private int casts(int from) {
        int end = from;
        while (end > 0 && is(end, ":") && is(end + 1, ":")) {
            int name = name(end + 2);
            end = name == end + 2 ? 0 : is(name, "(") ? closing(name) : name;
            while (end > 0 && is(end, "[")) {
                end = closing(end);
            }
        }
        return end;
    }

    /** The end of a name, qualified or not; where it began when there is none. */
    private int name(int from) {
        int end = isName(from) ? from + 1 : from;
        while (end > from && is(end, ".") && isName(end + 1)) {
            end += 2;
        }
        return end;
    }

    /** Behind the bracket that closes one; zero when none does. */
    private int closing(int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            depth += is(i, "(") || is(i, "[") ? 1 : is(i, ")") || is(i, "]") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean isName(int position) {
        return position < tokens.size() && tokens.get(position).isName();
    }

    private boolean isKind(int position, Token.Kind kind) {
        return position < tokens.size() && tokens.get(position).kind() == kind;
    }

    private boolean is(int position, String word) {
        return position < tokens.size() && tokens.get(position).is(word);
    }
}
