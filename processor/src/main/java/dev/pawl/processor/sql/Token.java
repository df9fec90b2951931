package dev.pawl.processor.sql;

import java.util.Locale;

/**
 * A piece of SQL.
 *
 * @param kind what it is
 * @param text as written
 */
public record Token(Kind kind, String text) {

    /** The kinds of tokens that matter to Pawl. */
    public enum Kind {
        /** An unquoted identifier or keyword. */
        WORD,
        /** An identifier in double quotes. */
        QUOTED,
        /** A string constant, plain, escaped or dollar-quoted. */
        STRING,
        /** White space and comments. */
        BLANK,
        /** A number. */
        NUMBER,
        /** Any other single character. */
        SYMBOL
    }

    /** The identifier that PostgreSQL reads: folded to lower case unless quoted. */
    public String identifier() {
        return kind == Kind.QUOTED
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text.toLowerCase(Locale.ROOT);
    }

    /** Whether a line ends in it. */
    boolean hasLineEnd() {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    /** Whether it is a comment. */
    public boolean isComment() {
        return kind == Kind.BLANK && (text.startsWith("--") || text.startsWith("/*"));
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
