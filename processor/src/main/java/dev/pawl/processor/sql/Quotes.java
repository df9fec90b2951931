package dev.pawl.processor.sql;

import java.util.Locale;

/** The kinds of string constants that quotes enclose, by what a backslash means in them. */
enum Quotes {
    /** {@code 'text'}: what a backslash means is up to {@code standard_conforming_strings}. */
    PLAIN,
    /** {@code N'text'}: the same, of type {@code character}. */
    NATIONAL,
    /** {@code E'text'}: a backslash escapes. */
    ESCAPED,
    /** {@code U&'text'}: refused unless {@code standard_conforming_strings} is on. */
    UNICODE,
    /** {@code B'01'} and {@code X'FF'}, which hold no backslash. */
    BITS,
    /** No constant. */
    NONE;

    /**
     * What begins at a position.
     *
     * @param continued the constant that quotes there would continue
     */
    static Quotes at(String sql, int position, Quotes continued) {
        if (sql.charAt(position) == '\'') {
            return continued == NONE ? PLAIN : continued;
        }
        int length = sql.startsWith("'", position + 1) ? 1 : sql.startsWith("&'", position + 1) ? 2 : 0;
        return switch (sql.substring(position, position + length).toLowerCase(Locale.ROOT)) {
            case "n" -> NATIONAL;
            case "e" -> ESCAPED;
            case "u&" -> UNICODE;
            case "b", "x" -> BITS;
            default -> NONE;
        };
    }

    /** What a token is that continues no other. */
    static Quotes of(Token token) {
        return token.kind() == Token.Kind.STRING ? at(token.text(), 0, NONE) : NONE;
    }

    /** Where a constant of this kind ends, or its begin if it does not. */
    int end(String sql, int begin) {
        if (this == NONE) {
            return begin;
        }
        int first = sql.indexOf('\'', begin) + 1;
        int end = end(sql, first, '\'', this == ESCAPED);
        return end < first ? begin : end;
    }

    /** The position behind the closing quote, or one before the first character if there is none. */
    static int end(String sql, int first, char quote, boolean escapes) {
        int position = first;
        while (position < sql.length()) {
            char c = sql.charAt(position);
            boolean isDoubled = c == quote && position + 1 < sql.length() && sql.charAt(position + 1) == quote;
            if (c == quote && !isDoubled) {
                return position + 1;
            }
            position += isDoubled || (escapes && c == '\\') ? 2 : 1;
        }
        return first - 1;
    }
}
