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
    RESERVED
}
