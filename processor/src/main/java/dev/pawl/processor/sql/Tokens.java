package dev.pawl.processor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits SQL into tokens.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical Structure</a>
 */
public final class Tokens {

    // alternatives in the order in which PostgreSQL's scanner prefers them; an unterminated string is a symbol
    private static final Pattern TOKEN = Pattern.compile("(?<blank>\\s+|--[^\\n\\r]*)"
            + "|(?<string>[eE]'(?:[^'\\\\]|''|\\\\.)*+'|[nNbBxX]?'(?:[^']|'')*+'"
            + "|\\$(?<tag>[\\p{L}_][\\p{L}\\p{N}_]*)?\\$(?s:.*?)\\$\\k<tag>\\$|\\$\\$(?s:.*?)\\$\\$)"
            + "|(?<quoted>\"(?:[^\"]|\"\")*+\")"
            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
            + "|(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
            + "|(?<symbol>(?s:.))");

    private Tokens() {}

    /**
     * All tokens, blanks too, so that joining their texts gives the SQL again.
     *
     * @param sql any SQL
     */
    public static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        int position = 0;
        while (position < sql.length()) {
            int comment = endOfComment(sql, position);
            if (comment > position) {
                tokens.add(new Token(Token.Kind.BLANK, sql.substring(position, comment)));
                position = comment;
            } else if (matcher.region(position, sql.length()).lookingAt()) {
                tokens.add(new Token(kind(matcher), matcher.group()));
                position = matcher.end();
            }
        }
        return tokens;
    }

    /** Block comments nest, which no regular expression can follow; one that is not closed is none. */
    private static int endOfComment(String sql, int begin) {
        int depth = 0;
        int position = begin;
        while (position < sql.length()) {
            if (sql.startsWith("/*", position)) {
                depth++;
                position += 2;
            } else if (depth == 0) {
                return begin;
            } else if (sql.startsWith("*/", position)) {
                depth--;
                position += 2;
            } else {
                position++;
            }
            if (depth == 0) {
                return position;
            }
        }
        return begin;
    }

    /**
     * The tokens that mean something.
     *
     * @param sql any SQL
     */
    public static List<Token> significant(String sql) {
        return of(sql).stream()
                .filter(token -> token.kind() != Token.Kind.BLANK)
                .toList();
    }

    private static Token.Kind kind(Matcher matcher) {
        if (matcher.group("blank") != null) {
            return Token.Kind.BLANK;
        }
        if (matcher.group("string") != null) {
            return Token.Kind.STRING;
        }
        if (matcher.group("quoted") != null) {
            return Token.Kind.QUOTED;
        }
        if (matcher.group("word") != null) {
            return Token.Kind.WORD;
        }
        return matcher.group("number") != null ? Token.Kind.NUMBER : Token.Kind.SYMBOL;
    }
}
