package dev.pawl.processor.operation;

import org.jspecify.annotations.Nullable;

/**
 * Work proportional to the rows of a table.
 *
 * @param table the table
 * @param kind what is done
 * @param culprit the part of the operation that makes it necessary; null when the operation as a whole does
 */
public record Work(String table, Kind kind, @Nullable Object culprit) {

    /** Kinds of work. */
    public enum Kind {
        /** As many rows are read as a sample needs. */
        SAMPLE,
        /** The rows are read. */
        SCAN,
        /** An index is built from the rows. */
        INDEX_BUILD,
        /** The table is written anew, with all its indexes. */
        REWRITE
    }
}
