package dev.pawl.grammar;

/**
 * Where a keyword may be a name without quotes.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-keywords-appendix.html">the manual's appendix</a>
 */
public enum KeywordKind {
    /** No keyword. */
    NONE,
    UNRESERVED,
    /** Not as a function or type. */
    COLUMN_NAME,
    /** Only as a function or type. */
    TYPE_OR_FUNCTION_NAME,
    /** Nowhere, but behind {@code as}. */
    RESERVED;

    /** By the name that the scanner gives it. */
    static KeywordKind of(String name) {
        return switch (name) {
            case "UNRESERVED_KEYWORD" -> UNRESERVED;
            case "COL_NAME_KEYWORD" -> COLUMN_NAME;
            case "TYPE_FUNC_NAME_KEYWORD" -> TYPE_OR_FUNCTION_NAME;
            case "RESERVED_KEYWORD" -> RESERVED;
            default -> NONE;
        };
    }
}
