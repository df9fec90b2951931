package dev.pawl.processor.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits SQL into tokens, as PostgreSQL does by default.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical Structure</a>
 */
public final class Tokens {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Pattern DOLLAR =
            Pattern.compile("\\$(?:[A-Za-z_\\x{80}-\\x{10ffff}][\\w\\x{80}-\\x{10ffff}]*)?\\$");

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();

    /** What the string constant just before was, as long as it may still be continued. */
    private Quotes continued = Quotes.NONE;

    private boolean isOnNewLine;

    private Tokens(String sql) {
        this.sql = sql;
    }

    /**
     * All tokens, blanks too, so that joining their texts gives the SQL again.
     *
     * @param sql any SQL
     */
    public static List<Token> of(String sql) {
        Tokens tokens = new Tokens(sql);
        int position = 0;
        while (position < sql.length()) {
            position = tokens.add(position);
        }
        return tokens.tokens;
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

    /** Adds the token that begins there, and returns where it ends. What is not closed is a symbol. */
    private int add(int begin) {
        int blank = endOfBlank(begin);
        if (blank > begin) {
            return add(Token.Kind.BLANK, begin, blank);
        }
        Quotes quotes = Quotes.at(sql, begin, isOnNewLine ? continued : Quotes.NONE);
        int string = quotes.end(sql, begin);
        if (string > begin) {
            continued = quotes;
            isOnNewLine = false;
            tokens.add(new Token(Token.Kind.STRING, sql.substring(begin, string)));
            return string;
        }
        continued = Quotes.NONE;
        return addOther(begin);
    }

    private int addOther(int begin) {
        char first = sql.charAt(begin);
        int dollarQuoted = first == '$' ? endOfDollarQuotes(begin) : begin;
        if (dollarQuoted > begin) {
            return add(Token.Kind.STRING, begin, dollarQuoted);
        }
        int quoted = first == '"' ? Quotes.end(sql, begin + 1, '"', false) : begin;
        if (quoted > begin) {
            return add(Token.Kind.QUOTED, begin, quoted);
        }
        if (isOfWord(first) && !isDigit(first) && first != '$') {
            return add(Token.Kind.WORD, begin, endOfWord(begin));
        }
        Matcher number = NUMBER.matcher(sql).region(begin, sql.length());
        return number.lookingAt()
                ? add(Token.Kind.NUMBER, begin, number.end())
                : add(Token.Kind.SYMBOL, begin, begin + 1);
    }

    private int add(Token.Kind kind, int begin, int end) {
        Token token = new Token(kind, sql.substring(begin, end));
        tokens.add(token);
        if (kind != Token.Kind.BLANK || token.text().startsWith("/*")) {
            continued = Quotes.NONE;
        }
        isOnNewLine |= token.hasLineEnd();
        return end;
    }

    /** White space, or a comment. */
    private int endOfBlank(int begin) {
        int end = begin;
        while (end < sql.length() && " \t\n\r\f\u000b".indexOf(sql.charAt(end)) >= 0) {
            end++;
        }
        if (end > begin) {
            return end;
        }
        if (sql.startsWith("--", begin)) {
            while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
                end++;
            }
            return end;
        }
        return endOfComment(begin);
    }

    /** Block comments nest; one that is not closed is none. */
    private int endOfComment(int begin) {
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

    private int endOfDollarQuotes(int begin) {
        Matcher tag = DOLLAR.matcher(sql).region(begin, sql.length());
        int end = tag.lookingAt() ? sql.indexOf(tag.group(), tag.end()) : -1;
        return end < 0 ? begin : end + tag.group().length();
    }

    private int endOfWord(int begin) {
        int end = begin;
        while (end < sql.length() && isOfWord(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whatever is not ASCII belongs to words, even what looks like a blank. */
    static boolean isOfWord(char c) {
        return c >= 0x80 || c == '_' || c == '$' || isDigit(c) || ('a' <= (c | 0x20) && (c | 0x20) <= 'z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
