package dev.pawl.runtime.plan;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Statements that commit together with the history row, or leave nothing behind.
 *
 * @param timeout how long the statements may wait and run
 * @param locks the locks that it may have to wait for, on tables that others use and in the order in which they are taken;
 *     what it takes on tables that the same migration has created is left out
 * @param requirements what must hold for it to succeed
 * @param statements the SQL; names without a schema mean the schema of the {@code Migrator}
 */
public record TransactionStep(
        Timeout timeout, List<TableLock> locks, List<Requirement> requirements, List<Statement> statements)
        implements Step {

    /** How long the statements of a transaction may wait and run. */
    public enum Timeout {
        /** The statements take a lock that stops others but do no work under it: a short {@code lock_timeout}. */
        STRONG_LOCK,
        /** A validation that stops nobody and may take hours: no statement timeout, and it waits as long as all tries may. */
        PATIENT
    }

    /** Keeps copies of the lists. */
    public TransactionStep {
        locks = List.copyOf(locks);
        requirements = List.copyOf(requirements);
        statements = List.copyOf(statements);
    }

    /**
     * Returns a step that takes a strong lock for a moment.
     *
     * @param sql the statements, in order
     */
    public static TransactionStep strongLock(String... sql) {
        return of(Timeout.STRONG_LOCK, sql);
    }

    /**
     * Returns a step that takes weak locks only and may run long.
     *
     * @param sql the statements, in order
     */
    public static TransactionStep patient(String... sql) {
        return of(Timeout.PATIENT, sql);
    }

    private static TransactionStep of(Timeout timeout, String... sql) {
        return new TransactionStep(
                timeout, List.of(), List.of(), Stream.of(sql).map(Statement::of).toList());
    }

    /**
     * Returns this step with the locks that it takes.
     *
     * @param tables the locks, in the order in which they are taken
     */
    public TransactionStep locking(TableLock... tables) {
        return new TransactionStep(timeout, List.of(tables), requirements, statements);
    }

    /**
     * Returns this step with what must hold for it to succeed.
     *
     * @param conditions the requirements
     */
    public TransactionStep requiring(Requirement... conditions) {
        return new TransactionStep(timeout, locks, List.of(conditions), statements);
    }

    @Override
    public String kind() {
        return "transaction";
    }

    @Override
    public boolean isAtomic() {
        return true;
    }

    @Override
    public boolean isOutsideTransactions() {
        return false;
    }

    @Override
    public boolean waitsForOldTransactions() {
        return false;
    }

    @Override
    public @Nullable Reading reading() {
        return null;
    }

    @Override
    public String manner() {
        return switch (timeout) {
            case STRONG_LOCK -> "one transaction, lock_timeout applies";
            case PATIENT -> "one transaction that blocks nobody, no timeout";
        };
    }
}
