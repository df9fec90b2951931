package dev.pawl.processor.sql;

import java.util.List;
import java.util.Optional;

/**
 * Spells the string constants in SQL that somebody wrote so that no setting changes what they say. What they say is read
 * as by default: a backslash between plain quotes is one.
 *
 * <ul>
 *   <li>{@code 'C:\temp'} becomes {@code E'C:\\temp'}, with all the parts that continue it on further lines;
 *   <li>{@code N'C:\temp'} becomes {@code nchar E'C:\\temp'}, as PostgreSQL reads it;
 *   <li>{@code U&'d\0061ta'} becomes {@code 'data'}, with {@code UESCAPE} or without;
 *   <li>{@code E'it\'s'} becomes {@code E'it''s'}.
 * </ul>
 *
 * <p>Between dollar signs nothing is changed: that is the text of a function, which is read when it is run.
 *
 * @see <a href="https://github.com/postgres/postgres/blob/master/src/backend/parser/scan.l">scan.l</a>
 */
public final class StringSpelling {

    private final List<Token> tokens;
    private final StringBuilder spelled = new StringBuilder();

    private StringSpelling(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * The SQL with its constants spelled anew where a setting could change them; nothing else is different.
     *
     * @param sql any SQL
     */
    public static String settled(String sql) {
        if (sql.indexOf('\\') < 0 && !sql.contains("&'")) {
            return sql;
        }
        StringSpelling spelling = new StringSpelling(Tokens.of(sql));
        int position = 0;
        while (position < spelling.tokens.size()) {
            position = spelling.add(position);
        }
        return spelling.spelled.toString();
    }

    /** Adds a token, or the whole of a constant that begins with it, and returns the position of the next one. */
    private int add(int position) {
        int end = endOfConstant(position);
        List<Token> constant = tokens.subList(position, end);
        Quotes quotes = Quotes.of(constant.get(0));
        if (quotes == Quotes.UNICODE) {
            return addUnicode(position, end);
        }
        boolean isPlain = quotes == Quotes.PLAIN || quotes == Quotes.NATIONAL;
        if (isPlain && constant.stream().anyMatch(StringSpelling::hasBackslash)) {
            addPrefix(quotes == Quotes.NATIONAL ? "nchar E" : "E");
            constant.forEach(
                    token -> spelled.append(isString(token) ? quoted(token).replace("\\", "\\\\") : token.text()));
        } else {
            constant.forEach(token ->
                    spelled.append(quotes == Quotes.ESCAPED ? withoutEscapedQuotes(token.text()) : token.text()));
        }
        return end;
    }

    /** The position behind a token and, if it is a constant, behind those that continue it. */
    private int endOfConstant(int position) {
        int end = position + 1;
        if (Quotes.of(tokens.get(position)) == Quotes.NONE) {
            return end;
        }
        boolean isOnNewLine = false;
        for (int i = end; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isOnNewLine && isString(token) && token.text().startsWith("'")) {
                end = i + 1;
                isOnNewLine = false;
            } else if (token.kind() != Token.Kind.BLANK || token.text().startsWith("/*")) {
                return end;
            } else {
                isOnNewLine |= token.hasLineEnd();
            }
        }
        return end;
    }

    private int addUnicode(int position, int end) {
        StringBuilder written = new StringBuilder();
        tokens.subList(position, end).stream()
                .filter(StringSpelling::isString)
                .map(StringSpelling::quoted)
                .forEach(quoted -> written.append(quoted, 1, quoted.length() - 1));
        int word = next(end);
        int escape = word < tokens.size() && tokens.get(word).is("uescape") ? next(word + 1) : tokens.size();
        boolean hasEscape = escape < tokens.size() && isString(tokens.get(escape));
        Optional<String> text =
                UnicodeEscapes.text(written.toString(), hasEscape ? quoted(tokens.get(escape)) : "'\\'");
        if (text.isEmpty()) {
            tokens.subList(position, end).forEach(token -> spelled.append(token.text()));
            return end;
        }
        String literal = Literal.text(text.get());
        addPrefix("");
        spelled.append(literal);
        return hasEscape ? escape + 1 : end;
    }

    private int next(int position) {
        int next = position;
        while (next < tokens.size() && tokens.get(next).kind() == Token.Kind.BLANK) {
            next++;
        }
        return next;
    }

    /** A word may stand right before a quote, and must not grow. */
    private void addPrefix(String prefix) {
        if (!spelled.isEmpty() && Tokens.isOfWord(spelled.charAt(spelled.length() - 1))) {
            spelled.append(' ');
        }
        spelled.append(prefix);
    }

    private static boolean isString(Token token) {
        return token.kind() == Token.Kind.STRING;
    }

    private static boolean hasBackslash(Token token) {
        return isString(token) && token.text().indexOf('\\') >= 0;
    }

    /** A part of a constant without what stands before its quote. */
    private static String quoted(Token token) {
        return token.text().substring(Math.max(token.text().indexOf('\''), 0));
    }

    private static String withoutEscapedQuotes(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean isEscape = text.charAt(i) == '\\' && i + 1 < text.length();
            plain.append(isEscape && text.charAt(i + 1) == '\'' ? "''" : text.substring(i, isEscape ? i + 2 : i + 1));
            i += isEscape ? 1 : 0;
        }
        return plain.toString();
    }
}
