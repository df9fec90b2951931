package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs the statements of a step and records it, all in one transaction. */
final class TransactionStepExecutor {

    private final Session session;
    private final Journal journal;
    private final Settings settings;
    private final TransactionSettings transactionSettings;

    TransactionStepExecutor(
            Session session, Journal journal, Settings settings, TransactionSettings transactionSettings) {
        this.session = session;
        this.journal = journal;
        this.settings = settings;
        this.transactionSettings = transactionSettings;
    }

    void execute(Attempt attempt, int number, TransactionStep step) throws SQLException, InterruptedException {
        Blockers blockers = new Blockers(session, settings.schema());
        new LockQueue(settings, blockers, attempt.running(number), step)
                .run(
                        locking -> execute(attempt, number, step, locking),
                        reason -> journal.waiting(attempt, number, reason));
    }

    private void execute(Attempt attempt, int number, TransactionStep step, List<String> locking) throws SQLException {
        List<String> opening = new ArrayList<>(transactionSettings.of(step.timeout()));
        opening.addAll(journal.opening());
        opening.addAll(locking);
        List<String> closing = journal.closing(attempt, number, 0);
        if (step.timeout() == TransactionStep.Timeout.STRONG_LOCK) {
            inOneMessage(step, opening, closing);
        } else {
            oneByOne(step, opening, closing);
        }
    }

    /** The locks are held while the server works, and not while messages travel. */
    private void inOneMessage(TransactionStep step, List<String> opening, List<String> closing) throws SQLException {
        List<String> all = new ArrayList<>(opening);
        all.addAll(step.statements());
        all.addAll(closing);
        try {
            session.atomically(all);
        } catch (SQLException e) {
            if (SqlFailure.isNotOfStatement(e)) {
                throw e;
            }
            // Nothing remains of it, and the driver does not say which statement it was.
            oneByOne(step, opening, closing);
        }
    }

    private void oneByOne(TransactionStep step, List<String> opening, List<String> closing) throws SQLException {
        session.transaction(opening, () -> {
            for (String statement : step.statements()) {
                FailedStatementException.run(session, statement);
            }
            return closing;
        });
    }
}
