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
    private static final Pattern TOKEN = Pattern.compile("(?<blank>\\s+|--[^\\n]*|/\\*(?s:.*?)\\*/)"
            + "|(?<string>[eE]'(?:[^'\\\\]|''|\\\\.)*+'|[nNbBxX]?'(?:[^']|'')*+'"
            + "|\\$(?<tag>[\\p{L}_][\\p{L}\\p{N}_]*)?\\$(?s:.*?)\\$\\k<tag>\\$|\\$\\$(?s:.*?)\\$\\$)"
            + "|(?<quoted>\"(?:[^\"]|\"\")*+\")"
            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
            + "|(?<number>\\d+(?:\\.\\d+)?)"
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
        while (matcher.find()) {
            tokens.add(new Token(kind(matcher), matcher.group()));
        }
        return tokens;
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
