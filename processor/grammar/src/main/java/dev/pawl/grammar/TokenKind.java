package dev.pawl.grammar;

/** What PostgreSQL's scanner takes a word for. */
public enum TokenKind {
    KEYWORD,
    /** A name, in quotes or not, that is no keyword. */
    IDENTIFIER,
    /** {@code U&"..."}. */
    UNICODE_IDENTIFIER,
    INTEGER,
    /** A number with a point or an exponent, or too big for 32 bits. */
    NUMBER,
    /** {@code '...'}, {@code E'...'} or {@code $$...$$}. */
    STRING,
    /** {@code U&'...'}. */
    UNICODE_STRING,
    /** {@code B'...'}. */
    BIT_STRING,
    /** {@code X'...'}. */
    HEX_STRING,
    /** {@code $1}. */
    PARAMETER,
    /** Comparisons and {@code ::}, {@code =>}, too. */
    OPERATOR,
    /** A character that stands for itself: {@code (}, {@code ,}, {@code +}. */
    CHARACTER,
    /** {@code -- ...}. */
    LINE_COMMENT,
    /** A comment between slashes and asterisks. */
    BLOCK_COMMENT;

    private static final int FIRST_NAMED = 258;

    /** The order of src/backend/parser/gram.y, {@code %token <str> IDENT ...}, which numbers them. */
    private static final TokenKind[] NAMED = {
        IDENTIFIER,
        UNICODE_IDENTIFIER,
        NUMBER,
        STRING,
        UNICODE_STRING,
        BIT_STRING,
        HEX_STRING,
        OPERATOR,
        INTEGER,
        PARAMETER,
        OPERATOR, // ::
        OPERATOR, // ..
        OPERATOR, // :=
        OPERATOR, // =>
        OPERATOR, // <=
        OPERATOR, // >=
        OPERATOR, // <>
        LINE_COMMENT,
        BLOCK_COMMENT
    };

    static TokenKind of(int number) {
        if (number < FIRST_NAMED) {
            return CHARACTER;
        }
        return number - FIRST_NAMED < NAMED.length ? NAMED[number - FIRST_NAMED] : KEYWORD;
    }
}
