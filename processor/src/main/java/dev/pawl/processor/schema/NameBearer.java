package dev.pawl.processor.schema;

/**
 * What bears a name already.
 *
 * @param kind what that is, for what is to be said of it
 * @param words a phrase, for example {@code an index of `users`}
 */
public record NameBearer(Kind kind, String words) {

    /** What may bear a name. */
    public enum Kind {
        /** A table of Pawl's own. */
        PAWL,
        /** A relation of PostgreSQL's own. */
        POSTGRESQL,
        /** The NOT NULL of a column, which is a constraint from PostgreSQL 18 on. */
        NOT_NULL,
        /** Something that a migration makes. */
        MADE
    }

    /**
     * Returns something that a migration makes.
     *
     * @param words a phrase for it
     */
    public static NameBearer made(String words) {
        return new NameBearer(Kind.MADE, words);
    }

    /** Whether no migration can have made it. */
    public boolean isForeign() {
        return kind == Kind.PAWL || kind == Kind.POSTGRESQL;
    }
}
