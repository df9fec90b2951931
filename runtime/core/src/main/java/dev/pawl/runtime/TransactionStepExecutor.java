package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.Lease;
import java.sql.SQLException;

/** Runs the statements of a step and records it, all in one transaction. */
final class TransactionStepExecutor {

    private final Session session;
    private final Lease lease;
    private final Journal journal;
    private final TransactionSettings settings;

    TransactionStepExecutor(Session session, Lease lease, Journal journal, TransactionSettings settings) {
        this.session = session;
        this.lease = lease;
        this.journal = journal;
        this.settings = settings;
    }

    void execute(Attempt attempt, int number, TransactionStep step) throws SQLException {
        journal.announce(attempt, number, null);
        long begin = System.nanoTime();
        session.transaction(settings.of(step.timeout()), () -> {
            lease.hold(session);
            for (String statement : step.statements()) {
                run(statement);
            }
            journal.stepDone(attempt, number, (System.nanoTime() - begin) / 1_000_000);
        });
    }

    private void run(String statement) throws SQLException {
        try {
            session.execute(statement);
        } catch (SQLException e) {
            throw new FailedStatementException(statement, e);
        }
    }
}
