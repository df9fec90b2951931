package dev.pawl.processor.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL in one spelling for all texts that PostgreSQL's scanner reads alike: without comments, with one blank between two
 * tokens, with keywords and unquoted names in lower case. What is in quotes, dollar quotes too, is data and stays as it
 * is.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical Structure</a>
 */
public final class CanonicalSql {

    private static final String OPERATORS = "+-*/<>=~!@#%^&|`?:";
    private static final String SIGNS = "+-";

    /** An operator that has one of these may end in a sign. */
    private static final String BEFORE_SIGN = "~!@#%^&|`?";

    private final List<Token> tokens;
    private final List<String> spelled = new ArrayList<>();

    private CanonicalSql(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * The canonical spelling.
     *
     * @param sql any SQL
     */
    public static String of(String sql) {
        return new CanonicalSql(Tokens.of(sql)).spell();
    }

    private String spell() {
        int position = 0;
        while (position < tokens.size()) {
            position = isUnicodeEscape(position)
                    ? unicodeEscape(position)
                    : isOperator(position) ? operator(position) : single(position);
        }
        return String.join(" ", spelled);
    }

    /** {@code U&"..."}, which is one token only as long as nothing stands in between. */
    private boolean isUnicodeEscape(int position) {
        return position + 2 < tokens.size()
                && tokens.get(position).is("u")
                && tokens.get(position + 1).is("&")
                && tokens.get(position + 2).kind() == Token.Kind.QUOTED;
    }

    private int unicodeEscape(int position) {
        spelled.add("u&" + tokens.get(position + 2).text());
        return position + 3;
    }

    private boolean isOperator(int position) {
        return position < tokens.size()
                && tokens.get(position).kind() == Token.Kind.SYMBOL
                && OPERATORS.contains(tokens.get(position).text());
    }

    /** As long as possible, except that {@code <-1} is {@code < -1}, while {@code @-1} is {@code @- 1}. */
    private int operator(int position) {
        StringBuilder operator = new StringBuilder();
        int end = position;
        while (isOperator(end)) {
            operator.append(tokens.get(end).text());
            end++;
        }
        int length = operator.length();
        boolean mayEndInSign = operator.chars().anyMatch(c -> BEFORE_SIGN.indexOf(c) >= 0);
        while (!mayEndInSign && length > 1 && SIGNS.indexOf(operator.charAt(length - 1)) >= 0) {
            length--;
        }
        spelled.add(operator.substring(0, length));
        return position + length;
    }

    private int single(int position) {
        Token token = tokens.get(position);
        if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER) {
            spelled.add(inLowerCase(token.text()));
        } else if (token.kind() == Token.Kind.STRING && !token.text().startsWith("$")) {
            int quote = token.text().indexOf('\'');
            spelled.add(
                    inLowerCase(token.text().substring(0, quote)) + token.text().substring(quote));
        } else if (token.kind() != Token.Kind.BLANK) {
            spelled.add(token.text());
        }
        return position + 1;
    }

    /** Only ASCII: whether PostgreSQL folds other letters depends on the database. */
    private static String inLowerCase(String word) {
        StringBuilder folded = new StringBuilder();
        word.chars().forEach(c -> folded.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
        return folded.toString();
    }
}
