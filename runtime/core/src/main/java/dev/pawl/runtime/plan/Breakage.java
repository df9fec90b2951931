package dev.pawl.runtime.plan;

/**
 * Something that the running application does and can no longer do.
 *
 * @param kind whose statements fail
 * @param subject the object that they use, for example {@code column `email` of `users`}
 */
public record Breakage(Kind kind, String subject) {

    /** Whose statements fail. */
    public enum Kind {
        /** Statements that read it. */
        READERS("readers of"),
        /** Statements that write it. */
        WRITERS("writers of"),
        /** Prepared statements that return it: {@code cached plan must not change result type}. */
        PREPARED_STATEMENTS("prepared statements of"),
        /** Inserts that leave a column to its default. */
        INSERTS("inserts without"),
        /** {@code INSERT ... ON CONFLICT} of some columns, in which no two rows may agree. */
        UPSERTS("upserts by"),
        /** Queries that group by a primary key and return other columns of its table. */
        GROUPED_READERS("readers grouped by");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Returns it in words, for example {@code readers of column `email` of `users`}. */
    @Override
    public String toString() {
        return kind.words + " " + subject;
    }
}
