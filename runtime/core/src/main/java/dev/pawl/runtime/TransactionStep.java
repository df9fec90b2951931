package dev.pawl.runtime;

import java.util.List;

/**
 * Statements that commit together with the history row, or leave nothing behind.
 *
 * @param timeout how long the statements may wait and run
 * @param locks the locks that it takes on tables that others use; what it takes on tables that the same migration has
 *     created is left out
 * @param requirements what must hold for it to succeed
 * @param statements the SQL, one statement per element; names without a schema mean the schema of the {@link Migrator}
 */
public record TransactionStep(
        Timeout timeout, List<TableLock> locks, List<Requirement> requirements, List<String> statements)
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
        return new TransactionStep(Timeout.STRONG_LOCK, List.of(), List.of(), List.of(sql));
    }

    /**
     * Returns a step that takes weak locks only and may run long.
     *
     * @param sql the statements, in order
     */
    public static TransactionStep patient(String... sql) {
        return new TransactionStep(Timeout.PATIENT, List.of(), List.of(), List.of(sql));
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
}
