package dev.pawl.processor.sql;

import dev.pawl.grammar.Token;
import dev.pawl.grammar.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
final class StringSpelling {

    private final String sql;
    private final List<Token> tokens;
    private final StringBuilder spelled = new StringBuilder();

    /** The end of what has been spelled. */
    private int end;

    private StringSpelling(String sql, List<Token> tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    /** Whether nothing in it could be spelled otherwise. */
    static boolean isSettled(String sql) {
        return sql.indexOf('\\') < 0 && !sql.contains("&'");
    }

    /**
     * The SQL with its constants spelled anew where a setting could change them; nothing else is different.
     *
     * @param sql any SQL
     * @param tokens its tokens, with comments; empty where it cannot be scanned, and stays as it is
     */
    static String settled(String sql, List<Token> tokens) {
        StringSpelling spelling = new StringSpelling(sql, tokens);
        for (int i = 0; i < tokens.size(); i++) {
            spelling.spell(i);
        }
        return spelling.spelled.append(sql.substring(spelling.end)).toString();
    }

    private void spell(int position) {
        Token token = tokens.get(position);
        if (token.start() < end) {
            return; // has been spelled with the one before
        }
        String text = token.text();
        if (token.kind() == TokenKind.UNICODE_STRING) {
            spellUnicode(position);
        } else if (token.kind() == TokenKind.STRING && text.startsWith("'") && hasBackslash(text)) {
            boolean isNational = position > 0
                    && tokens.get(position - 1).end() == token.start()
                    && tokens.get(position - 1).text().equalsIgnoreCase("n");
            int begin = isNational ? token.start() - 1 : token.start();
            replace(
                    begin,
                    token.end(),
                    (isNational ? "nchar E" : "E") + inQuotes(text, part -> part.replace("\\", "\\\\")));
        } else if (token.kind() == TokenKind.STRING && (text.startsWith("e") || text.startsWith("E"))) {
            replace(token.start(), token.end(), inQuotes(text, StringSpelling::withoutEscapedQuotes));
        }
    }

    private void spellUnicode(int position) {
        Token token = tokens.get(position);
        StringBuilder written = new StringBuilder();
        inQuotes(token.text(), part -> {
            written.append(part);
            return part;
        });
        int word = next(position);
        int escape = word < tokens.size() && tokens.get(word).text().equalsIgnoreCase("uescape")
                ? next(word)
                : tokens.size();
        boolean hasEscape = escape < tokens.size() && tokens.get(escape).kind() == TokenKind.STRING;
        Optional<String> text = UnicodeEscapes.text(
                written.toString(), hasEscape ? tokens.get(escape).text() : "'\\'");
        text.ifPresent(meant ->
                replace(token.start(), hasEscape ? tokens.get(escape).end() : token.end(), Literal.text(meant)));
    }

    private int next(int position) {
        int next = position + 1;
        while (next < tokens.size() && tokens.get(next).isComment()) {
            next++;
        }
        return next;
    }

    /** A word may stand right before a quote, and must not grow. */
    private void replace(int begin, int after, String text) {
        spelled.append(sql, end, begin);
        if (text.charAt(0) != sql.charAt(begin)
                && !spelled.isEmpty()
                && isOfWord(spelled.charAt(spelled.length() - 1))) {
            spelled.append(' ');
        }
        spelled.append(text);
        end = after;
    }

    /** Whatever is not ASCII belongs to words, even what looks like a blank. */
    private static boolean isOfWord(char c) {
        return c >= 0x80 || c == '_' || c == '$' || Character.isLetterOrDigit(c);
    }

    private static boolean hasBackslash(String constant) {
        boolean[] found = {false};
        inQuotes(constant, part -> {
            found[0] |= part.indexOf('\\') >= 0;
            return part;
        });
        return found[0];
    }

    /** A constant with its parts changed, which stand between quotes; further ones stand on further lines. */
    private static String inQuotes(String constant, UnaryOperator<String> change) {
        StringBuilder changed = new StringBuilder();
        boolean hasEscapes = constant.startsWith("e") || constant.startsWith("E");
        int position = 0;
        while (position < constant.length()) {
            int begin = beginOfPart(constant, position);
            changed.append(constant, position, begin);
            if (begin == constant.length()) {
                break;
            }
            int close = endOfPart(constant, begin + 1, hasEscapes);
            changed.append('\'')
                    .append(change.apply(constant.substring(begin + 1, close)))
                    .append('\'');
            position = Math.min(close + 1, constant.length());
        }
        return changed.toString();
    }

    private static int beginOfPart(String constant, int from) {
        int position = from;
        while (position < constant.length() && constant.charAt(position) != '\'') {
            boolean isComment = constant.startsWith("--", position);
            while (isComment && position < constant.length() && "\r\n".indexOf(constant.charAt(position)) < 0) {
                position++;
            }
            position += isComment ? 0 : 1;
        }
        return position;
    }

    private static int endOfPart(String constant, int from, boolean hasEscapes) {
        int position = from;
        while (position < constant.length()) {
            boolean isQuote = constant.charAt(position) == '\'';
            boolean isDoubled = isQuote && constant.startsWith("''", position);
            if (isQuote && !isDoubled) {
                return position;
            }
            position += isDoubled || (hasEscapes && constant.charAt(position) == '\\') ? 2 : 1;
        }
        return constant.length();
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
