package dev.pawl.runtime;

import java.sql.SQLException;

/** Runs one step of an attempt and records it. */
final class StepExecutor {

    private final TransactionStepExecutor transactions;
    private final ConcurrentStepExecutor concurrent;

    StepExecutor(TransactionStepExecutor transactions, ConcurrentStepExecutor concurrent) {
        this.transactions = transactions;
        this.concurrent = concurrent;
    }

    /**
     * Runs a step.
     *
     * @param attempt the migration
     * @param number the number of the step, from 1
     * @throws SQLException if PostgreSQL refuses it; then it is not recorded as done
     */
    void execute(Attempt attempt, int number) throws SQLException {
        Step step = attempt.steps().get(number - 1);
        if (step instanceof TransactionStep transaction) {
            transactions.execute(attempt, number, transaction);
        } else if (step instanceof ConcurrentStep statement) {
            concurrent.execute(attempt, number, statement);
        }
    }
}
