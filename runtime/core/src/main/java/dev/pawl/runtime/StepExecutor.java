package dev.pawl.runtime;

import dev.pawl.runtime.plan.ConcurrentStep;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.plan.TransactionStep;
import java.sql.SQLException;

/** Runs one step of an attempt and records it. */
final class StepExecutor {

    private final Journal journal;
    private final TransactionStepExecutor transactions;
    private final ConcurrentStepExecutor concurrent;

    StepExecutor(Journal journal, TransactionStepExecutor transactions, ConcurrentStepExecutor concurrent) {
        this.journal = journal;
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
    void execute(Attempt attempt, int number) throws SQLException, InterruptedException {
        Step step = attempt.steps().get(number - 1);
        if (step instanceof TransactionStep transaction) {
            journal.announce(attempt, number);
            transactions.execute(attempt, number, transaction);
        } else if (step instanceof ConcurrentStep statement) {
            concurrent.execute(attempt, number, statement);
        }
    }
}
