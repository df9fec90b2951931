package dev.pawl.runtime;

import dev.pawl.runtime.internal.history.HistoryLog;
import dev.pawl.runtime.internal.history.LogEvent;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;

/**
 * Runs a statement outside any transaction, after clearing away what an earlier try left behind. PostgreSQL keeps no
 * record of who made an index, so an index that is there counts as ours only if the log says that we had begun it.
 */
final class ConcurrentStepExecutor {

    private static final String SCHEMA = "{schema}";

    private final Session session;
    private final Journal journal;
    private final HistoryLog log;
    private final String schema;

    ConcurrentStepExecutor(Session session, Journal journal, HistoryLog log, String schema) {
        this.session = session;
        this.journal = journal;
        this.log = log;
        this.schema = schema;
    }

    /** Returns the statement as it is sent. Only the first token is one; a later one is part of what the user wrote. */
    static String statement(ConcurrentStep step, String schema) {
        String statement = step.statement();
        int token = statement.indexOf(SCHEMA);
        return token < 0
                ? statement.strip()
                : (statement.substring(0, token)
                                + Quote.identifier(schema)
                                + statement.substring(token + SCHEMA.length()))
                        .strip();
    }

    void execute(Attempt attempt, int number, ConcurrentStep step) throws SQLException {
        String statement = statement(step, schema);
        long begin = System.nanoTime();
        IndexState index = IndexState.read(session, schema, step.object());
        if (step.action() == ConcurrentStep.Action.CREATE_INDEX && index == IndexState.INVALID) {
            dropLeftOver(attempt, number, step.object());
        }
        if (index != IndexState.after(step.action())) {
            journal.announce(attempt, number, statement);
            run(statement);
        } else if (log.startedBefore(session, attempt.subject(number), statement)) {
            journal.note(attempt, number, LogEvent.SKIPPED, statement);
        } else {
            // Somebody else's index, or no index at all: PostgreSQL says so. Not announced, since it is not ours.
            run(statement);
        }
        journal.concurrentStepDone(attempt, number, (System.nanoTime() - begin) / 1_000_000);
    }

    private void dropLeftOver(Attempt attempt, int number, String index) throws SQLException {
        String drop = "DROP INDEX CONCURRENTLY " + Quote.identifier(schema) + "." + Quote.identifier(index);
        journal.note(attempt, number, LogEvent.LEFT_OVER_DROPPED, drop);
        run(drop);
    }

    private void run(String statement) throws SQLException {
        try {
            session.execute(statement);
        } catch (SQLException e) {
            throw new FailedStatementException(statement, e);
        }
    }
}
