package dev.pawl.processor.rawsql;

import dev.pawl.grammar.TokenKind;
import dev.pawl.processor.sql.SqlTexts;
import java.util.List;
import java.util.Locale;

/**
 * A piece of SQL.
 *
 * @param kind what it is
 * @param text as written
 * @param place where it begins
 */
public record Token(Kind kind, String text, int place) {

    /** The kinds of tokens that matter to Pawl. */
    public enum Kind {
        /** An unquoted identifier or keyword. */
        WORD,
        /** An identifier in double quotes. */
        QUOTED,
        /** A string constant, plain, escaped or dollar-quoted. */
        STRING,
        /** Anything else. */
        OTHER
    }

    /** Those of some SQL that mean something. */
    static List<Token> of(String sql, SqlTexts texts) {
        return texts.words(sql).stream()
                .map(word -> new Token(kind(word), word.text(), word.start()))
                .toList();
    }

    private static Kind kind(dev.pawl.grammar.Token word) {
        return switch (word.kind()) {
            case KEYWORD -> Kind.WORD;
            case IDENTIFIER -> word.text().startsWith("\"") ? Kind.QUOTED : Kind.WORD;
            case STRING, UNICODE_STRING, BIT_STRING, HEX_STRING -> Kind.STRING;
            default -> word.kind() == TokenKind.UNICODE_IDENTIFIER ? Kind.QUOTED : Kind.OTHER;
        };
    }

    /** The identifier that PostgreSQL reads: folded to lower case unless quoted. */
    public String identifier() {
        return kind == Kind.QUOTED
                ? text.substring(text.indexOf('"') + 1, text.length() - 1).replace("\"\"", "\"")
                : text.toLowerCase(Locale.ROOT);
    }

    /** Whether it is a word or a quoted identifier. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /**
     * Whether it is that keyword.
     *
     * @param keyword in lower case
     */
    public boolean is(String keyword) {
        return kind != Kind.QUOTED
                && kind != Kind.STRING
                && text.toLowerCase(Locale.ROOT).equals(keyword);
    }
}
