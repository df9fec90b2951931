package dev.pawl.processor.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether an expression stays in the place it is put into: between parentheses, or before what comes next.
 *
 * @param sql the expression
 */
public record Enclosure(String sql) {

    /** What begins a constraint of a column, behind a default that has no parentheses around it. */
    private static final Set<String> CONSTRAINTS =
            Set.of("constraint", "references", "primary", "unique", "generated", "check");

    /** What reaches out of it, in words that follow the expression: {@code leaves `(` open}. */
    public Optional<String> breach() {
        List<Token> tokens = Tokens.of(new SqlExpression(sql).withoutComments());
        Deque<String> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isUnclosed(tokens, i)) {
                return Optional.of("leaves " + (token.is("/") ? "`/*`" : "`" + token.text() + "`") + " open");
            } else if (token.is(";")) {
                return Optional.of("ends the statement with `;`");
            } else if (token.is("(") || token.is("[")) {
                open.push(token.is("(") ? ")" : "]");
            } else if ((token.is(")") || token.is("]")) && (open.isEmpty() || !token.is(open.pop()))) {
                return Optional.of("has a `" + token.text() + "` that closes nothing");
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("leaves `" + (open.pop().equals(")") ? "(" : "[") + "` open");
    }

    /** The expressions that commas outside parentheses divide it into. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (Token token : Tokens.of(sql)) {
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            if (token.is(",") && depth == 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(token.text());
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    /** The word outside parentheses with which a constraint of a column begins, for example {@code not null}. */
    public Optional<String> constraint() {
        List<Token> tokens = Tokens.significant(sql);
        int depth = 0;
        for (int i = 1; i < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            depth += before.is("(") ? 1 : before.is(")") ? -1 : 0;
            Token token = tokens.get(i);
            boolean isNotNull = token.is("null")
                    && before.is("not")
                    && i > 1
                    && !tokens.get(i - 2).is("is");
            if (depth == 0
                    && token.kind() == Token.Kind.WORD
                    && (isNotNull || CONSTRAINTS.contains(token.identifier()))) {
                return Optional.of(isNotNull ? "not null" : token.identifier());
            }
        }
        return Optional.empty();
    }

    /** Strings, names in quotes and comments that are closed are tokens of their own. */
    private static boolean isUnclosed(List<Token> tokens, int position) {
        Token token = tokens.get(position);
        boolean isCommentBegin = token.is("/")
                && position + 1 < tokens.size()
                && tokens.get(position + 1).is("*");
        return token.kind() == Token.Kind.SYMBOL
                && (token.is("'") || token.is("\"") || token.is("$") || isCommentBegin);
    }
}
