package dev.pawl.runtime.internal.lease;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on one schema, until it runs out or is released. The token grows with every holder: whoever writes
 * progress checks his own in the same transaction.
 */
public final class Lease {

    private final String table;
    private final String runner;
    private final long token;
    private final Duration duration;

    Lease(String table, String runner, long token, Duration duration) {
        this.table = table;
        this.runner = runner;
        this.token = token;
        this.duration = duration;
    }

    /**
     * Keeps others from taking the lease until the transaction ends, however long that takes. The row lock stops who
     * would take it ({@link LeaseTable} asks for the row with SKIP LOCKED) but not the heartbeat, which changes no key
     * column.
     *
     * @param session a connection in a transaction
     * @throws LeaseLostException if another runner has it
     */
    public void hold(Session session) throws SQLException {
        String sql = "SELECT token FROM " + table + " WHERE token = " + token + " FOR KEY SHARE";
        if (session.query(sql, row -> row.getLong(1)).isEmpty()) {
            throw new LeaseLostException(runner, token);
        }
    }

    /**
     * Renews the lease in the transaction of the caller.
     *
     * @param session a connection in a transaction
     * @param doing what is done next, for people
     * @param statement the text of the concurrent statement that is sent next, or null; while the server runs it,
     *     nobody takes the lease even if it cannot be renewed
     * @throws LeaseLostException if another runner has it
     */
    public void renew(Session session, String doing, @Nullable String statement) throws SQLException {
        extend(session, ", doing = " + Quote.literal(doing) + ", statement = " + Quote.literal(statement));
    }

    /**
     * Gives the lease back. Does nothing if another runner has it.
     *
     * @param session a connection, not in a transaction
     */
    public void release(Session session) throws SQLException {
        session.transaction(
                List.of(),
                () -> session.update("UPDATE " + table
                        + " SET owner = NULL, token = token + 1, doing = NULL, statement = NULL WHERE token = "
                        + token));
    }

    /** Renews the lease and nothing else, in a transaction of its own. */
    void beat(Session session) throws SQLException {
        session.transaction(List.of(), () -> extend(session, ""));
    }

    Duration duration() {
        return duration;
    }

    private void extend(Session session, String more) throws SQLException {
        int rows = session.update("UPDATE " + table + " SET expires_at = clock_timestamp() + "
                + Quote.interval(duration) + more + " WHERE token = " + token);
        if (rows == 0) {
            throw new LeaseLostException(runner, token);
        }
    }
}
