package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.internal.blocking.Blockers;
import dev.pawl.runtime.internal.blocking.FailedStatementException;
import dev.pawl.runtime.internal.blocking.LockQueue;
import dev.pawl.runtime.internal.blocking.LockRequest;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.waiting.LockPatience;
import dev.pawl.runtime.plan.Statement;
import dev.pawl.runtime.plan.TransactionStep;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Runs the statements of a step and records it, all in one transaction. */
final class TransactionStepExecutor {

    private final Session session;
    private final Journal journal;
    private final Settings settings;
    private final TransactionSettings transactionSettings;
    private final StepMemory memory;

    TransactionStepExecutor(Workbench bench) {
        this.session = bench.session();
        this.journal = bench.journal();
        this.settings = bench.settings();
        this.transactionSettings = bench.transactionSettings();
        this.memory = bench.memory();
    }

    void execute(Attempt attempt, int number, TransactionStep step) throws SQLException, InterruptedException {
        LockPatience patience = settings.lockPatience();
        new LockQueue(
                        settings,
                        new Blockers(session, settings.schema()),
                        LockRequest.of(attempt.running(number), step),
                        () -> memory.lockWait(patience),
                        new StepTeller(journal, settings.listeners(), attempt, number))
                .run(locking -> execute(attempt, number, step, locking));
    }

    private void execute(Attempt attempt, int number, TransactionStep step, LockQueue.Locking locking)
            throws SQLException {
        LocalSettings local = locking.in(journal.settings(transactionSettings.of(step.timeout())));
        List<String> opening = locking.statements();
        String closing = journal.closing(attempt, number);
        if (step.timeout() == TransactionStep.Timeout.STRONG_LOCK) {
            inOneMessage(step, local, opening, closing);
        } else {
            patiently(step, local, opening, closing);
        }
    }

    /** The locks are held while the server works, and not while messages travel. */
    private void inOneMessage(TransactionStep step, LocalSettings local, List<String> opening, String closing)
            throws SQLException {
        List<String> all = Stream.of(opening, step.sql(), List.of(closing))
                .flatMap(List::stream)
                .toList();
        try {
            FailedStatementException.run(String.join(";\n", step.shown()), () -> session.atomically(local, all));
        } catch (FailedStatementException e) {
            if (SqlFailure.isNotOfStatement(e) || SqlFailure.is(e, SqlFailure.QUERY_CANCELED)) {
                throw e;
            }
            // Nothing remains of it, and the driver does not say which statement it was.
            oneByOne(step, local, opening, closing);
        }
    }

    private void patiently(TransactionStep step, LocalSettings local, List<String> opening, String closing)
            throws SQLException {
        new LongTransaction(session, memory).run(local, opening, () -> {
            run(step);
            return List.of(closing);
        });
    }

    private void oneByOne(TransactionStep step, LocalSettings local, List<String> opening, String closing)
            throws SQLException {
        session.transaction(local, opening, () -> {
            run(step);
            return List.of(closing);
        });
    }

    private void run(TransactionStep step) throws SQLException {
        for (Statement statement : step.statements()) {
            FailedStatementException.run(statement.shown(), () -> session.execute(statement.sql()));
        }
    }
}
