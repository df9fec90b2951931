package dev.pawl.processor.operation;

import java.util.Optional;

/** How a statement is run. */
public sealed interface Execution {

    /** In a transaction, possibly with others. */
    record InTransaction() implements Execution {}

    /** In a transaction of its own, because what it does is not known. */
    record AloneInTransaction() implements Execution {}

    /**
     * Alone, outside any transaction; an invalid index left over from an earlier try is dropped first.
     *
     * @param index the index that it builds
     * @param reading what settings could change in it
     */
    record ConcurrentBuild(String index, Optional<Reading> reading) implements Execution {}

    /**
     * Alone, outside any transaction.
     *
     * @param index the index that it drops
     */
    record ConcurrentDrop(String index) implements Execution {}
}
