package dev.pawl.processor.sql;

import dev.pawl.grammar.Token;
import dev.pawl.grammar.TokenKind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SQL in one spelling for all texts that PostgreSQL's scanner reads alike: without comments, with one blank between two
 * tokens, with keywords, unquoted names and what stands before quotes in lower case. What is in quotes, dollar quotes too, is
 * data and stays as it is. Trees would not do: that of the same text differs between versions of the parser.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical Structure</a>
 */
final class CanonicalSql {

    private CanonicalSql() {}

    /**
     * The canonical spelling.
     *
     * @param sql any SQL
     * @param words its tokens, without comments; empty where it cannot be scanned, and stays as it is
     */
    static String of(String sql, List<Token> words) {
        return words.isEmpty()
                ? sql.strip()
                : words.stream().map(CanonicalSql::spelled).collect(Collectors.joining(" "));
    }

    private static String spelled(Token token) {
        String text = token.text();
        boolean isQuoted = token.kind() == TokenKind.IDENTIFIER && text.startsWith("\"");
        boolean isInDollars = token.kind() == TokenKind.STRING && text.startsWith("$");
        if (isQuoted || isInDollars) {
            return text;
        }
        int quote = firstQuote(text);
        return inLowerCase(text.substring(0, quote)) + text.substring(quote);
    }

    private static int firstQuote(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\'' || text.charAt(i) == '"') {
                return i;
            }
        }
        return text.length();
    }

    /** Only ASCII: whether PostgreSQL folds other letters depends on the database. */
    private static String inLowerCase(String word) {
        StringBuilder folded = new StringBuilder();
        word.chars().forEach(c -> folded.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
        return folded.toString();
    }
}
