package dev.pawl.processor.effect;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.runtime.plan.ConcurrentStep.Action;
import java.util.List;
import java.util.Optional;

/** How a statement is run: alone, unless a kind says otherwise. */
public sealed interface Execution {

    /** Whether other statements may be run with it, in the same transaction. */
    default boolean isShared() {
        return false;
    }

    /** Whether nothing is known of what it does, so that it may change anything. */
    default boolean isOfUnknown() {
        return false;
    }

    /** Whether it runs outside any transaction, where it has to name the schema by a token. */
    default boolean isOutside() {
        return false;
    }

    /**
     * Makes what is run of it.
     *
     * @param making knows how to make each kind of step
     * @param <S> what a step is
     */
    <S> S step(Making<S> making);

    /**
     * Makes each kind of step.
     *
     * @param <S> what a step is
     */
    interface Making<S> {

        /** Statements that commit together. */
        S transaction();

        /**
         * A statement outside any transaction, with recovery.
         *
         * @param action what it does
         * @param object what it does it to
         * @param reading what settings could change in it
         */
        S concurrent(Action action, QualifiedName object, Optional<Reading> reading);

        /**
         * A statement of somebody's own outside any transaction.
         *
         * @param isRepeatable whether it may simply be sent again
         */
        S outside(boolean isRepeatable);

        /**
         * A question that must have the expected answer.
         *
         * @param message what to say if it has another one
         * @param expected the answer, as text
         */
        S check(String message, String expected);

        /**
         * A change of many rows of one table, in batches.
         *
         * @param table the table
         * @param key the columns along which it goes
         */
        S batches(QualifiedName table, List<String> key);
    }

    /** In a transaction, possibly with others. */
    record InTransaction() implements Execution {

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public <S> S step(Making<S> making) {
            return making.transaction();
        }
    }

    /** In a transaction of its own, because what it does is not known. */
    record AloneInTransaction() implements Execution {

        @Override
        public boolean isOfUnknown() {
            return true;
        }

        @Override
        public <S> S step(Making<S> making) {
            return making.transaction();
        }
    }

    /**
     * Alone, outside any transaction; an invalid index left over from an earlier try is dropped first.
     *
     * @param index the index that it builds
     * @param reading what settings could change in it
     */
    record ConcurrentBuild(QualifiedName index, Optional<Reading> reading) implements Execution {

        @Override
        public boolean isOutside() {
            return true;
        }

        @Override
        public <S> S step(Making<S> making) {
            return making.concurrent(Action.CREATE_INDEX, index, reading);
        }
    }

    /**
     * Alone, outside any transaction.
     *
     * @param index the index that it drops
     */
    record ConcurrentDrop(QualifiedName index) implements Execution {

        @Override
        public boolean isOutside() {
            return true;
        }

        @Override
        public <S> S step(Making<S> making) {
            return making.concurrent(Action.DROP_INDEX, index, Optional.empty());
        }
    }

    /**
     * Alone, outside any transaction, and what it does is not known.
     *
     * @param isRepeatable whether it may simply be sent again when nobody knows how an earlier try ended
     */
    record Outside(boolean isRepeatable) implements Execution {

        @Override
        public boolean isOfUnknown() {
            return true;
        }

        @Override
        public boolean isOutside() {
            return true;
        }

        @Override
        public <S> S step(Making<S> making) {
            return making.outside(isRepeatable);
        }
    }

    /**
     * Alone, in batches along a key, a transaction each. The statement is one {@code UPDATE} or {@code DELETE} of the table, without an
     * alias for it, without {@code RETURNING}, and ends with its {@code WHERE}, whose condition stands in parentheses: the rows of a
     * batch are added to it.
     *
     * @param table the table
     * @param key the columns of the primary key, or of another unique index that has all rows, in the order of the index; none of them
     *     can be null, and the statement changes none of them
     */
    record Batches(QualifiedName table, List<String> key) implements Execution {

        /** Keeps a copy of the list. */
        public Batches {
            key = List.copyOf(key);
        }

        @Override
        public <S> S step(Making<S> making) {
            return making.batches(table, key);
        }
    }

    /**
     * Alone, in a transaction that only reads: a question that must have the expected answer.
     *
     * @param message what to say if it has another one
     * @param expected the answer, as text
     */
    record Check(String message, String expected) implements Execution {

        @Override
        public <S> S step(Making<S> making) {
            return making.check(message, expected);
        }
    }
}
