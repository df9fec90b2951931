package dev.pawl.runtime.plan;

/**
 * Work proportional to the rows of a table, done while the locks of its statement are held.
 *
 * @param kind what is done
 * @param table the table
 */
public record Work(Kind kind, RelationName table) {

    /** Kinds of work. */
    public enum Kind {
        /** As many rows are read as a sample needs. */
        SAMPLE("reads a sample of"),
        /** The rows are read. */
        SCAN("reads all rows of"),
        /** An index is built from the rows. */
        INDEX_BUILD("builds an index on"),
        /** The table is written anew, with all its indexes. */
        REWRITE("rewrites");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Returns it in words, for example {@code reads all rows of users}. */
    @Override
    public String toString() {
        return kind.words + " " + table;
    }
}
