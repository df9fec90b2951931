package dev.pawl.grammar;

/**
 * A word of a text, as PostgreSQL's scanner divides it.
 *
 * @param kind what it is
 * @param keyword which kind of keyword, if it is one
 * @param start where it begins, as an index of the text
 * @param end where it ends
 * @param text as it is written
 */
public record Token(TokenKind kind, KeywordKind keyword, int start, int end, String text) {

    /** Whether nothing would change without it. */
    public boolean isComment() {
        return kind == TokenKind.LINE_COMMENT || kind == TokenKind.BLOCK_COMMENT;
    }
}
