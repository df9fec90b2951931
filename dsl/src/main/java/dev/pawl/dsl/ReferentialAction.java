package dev.pawl.dsl;

/** What happens to referencing rows when the referenced row goes or changes its key. */
public enum ReferentialAction {
    /** Refuse, checked at the end of the statement (or later, if deferred): PostgreSQL's default. */
    NO_ACTION,
    /** Refuse at once. */
    RESTRICT,
    /** Delete or change the referencing rows too. */
    CASCADE,
    /** Set the referencing columns to null. */
    SET_NULL,
    /** Set the referencing columns to their defaults. */
    SET_DEFAULT;

    /** The action as written in SQL. */
    public String sql() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
