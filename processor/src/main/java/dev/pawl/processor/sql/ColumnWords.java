package dev.pawl.processor.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the words of an expression that name columns from those that name types, functions and other things. */
public final class ColumnWords {

    /** The second words of types and operators that have several, with the first. */
    private static final Map<String, Set<String>> SECOND_WORDS = Map.of(
            "precision", Set.of("double"),
            "varying", Set.of("character", "char", "bit"),
            "time", Set.of("with", "without", "at"),
            "zone", Set.of("time"));

    private final List<Token> tokens;

    /**
     * Looks at an expression.
     *
     * @param tokens its tokens, without those that mean nothing
     */
    public ColumnWords(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Whether a word names a column, provided that there is one of that name.
     *
     * @param position which word
     */
    public boolean isColumn(int position) {
        Token token = tokens.get(position);
        boolean mayBe = token.kind() == Token.Kind.QUOTED
                || (token.kind() == Token.Kind.WORD && !ReservedWords.contains(token.identifier()));
        return mayBe && !isBeforeCall(position) && !isField(position) && !isAfterCast(first(position), position);
    }

    /** Whether a word stands before a dot, and so names a table or a schema. */
    boolean isQualifier(int position) {
        return tokens.get(position).isName() && is(position + 1, ".") && !is(position - 1, ".");
    }

    /** The begin of a qualified name. */
    private int first(int position) {
        int first = position;
        while (is(first - 1, ".") && first >= 2 && tokens.get(first - 2).isName()) {
            first -= 2;
        }
        return first;
    }

    /** {@code (address).street} is part of a value. */
    private boolean isField(int position) {
        return is(first(position) - 1, ".");
    }

    /** Types, collations, fields of {@code extract}. */
    private boolean isAfterCast(int first, int position) {
        boolean isSecondWord = position > 0
                && tokens.get(position).kind() == Token.Kind.WORD
                && SECOND_WORDS
                        .getOrDefault(tokens.get(position).identifier(), Set.of())
                        .contains(tokens.get(position - 1).identifier());
        return (is(first - 1, ":") && is(first - 2, ":"))
                || is(first - 1, "as")
                || is(first - 1, "collate")
                || (is(first - 1, "(") && is(first - 2, "extract"))
                || isSecondWord;
    }

    /** Functions, constants such as {@code date '2026-01-31'}, qualifiers, and names of arguments. */
    private boolean isBeforeCall(int position) {
        boolean isBeforeString =
                position + 1 < tokens.size() && tokens.get(position + 1).kind() == Token.Kind.STRING;
        boolean isArgumentName = is(position + 1, "=") && is(position + 2, ">");
        return is(position + 1, "(") || is(position + 1, ".") || isBeforeString || isArgumentName;
    }

    private boolean is(int position, String word) {
        return position >= 0 && position < tokens.size() && tokens.get(position).is(word);
    }
}
