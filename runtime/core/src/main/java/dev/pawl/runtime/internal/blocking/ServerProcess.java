package dev.pawl.runtime.internal.blocking;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The process of the server that works on a long transaction. A pooler may give it to somebody else afterwards, so the
 * beginning of the transaction belongs to its name.
 *
 * @param pid the process
 * @param transactionBegin when the transaction began, as the server writes it
 */
public record ServerProcess(int pid, String transactionBegin) {

    /** Returns the process of the transaction that is open in a session. */
    public static ServerProcess of(Session session) throws SQLException {
        return session.query(
                        "SELECT pg_catalog.pg_backend_pid(), pg_catalog.transaction_timestamp()::pg_catalog.text",
                        row -> new ServerProcess(row.getInt(1), row.getString(2)))
                .get(0);
    }

    /**
     * Ends it if it is still in that transaction: what it does there cannot be committed by anybody any more, but would
     * keep its locks.
     *
     * @return whether there was such a process
     */
    public boolean end(Session session) throws SQLException {
        @Nullable
        Boolean ended = session.first(
                "SELECT pg_catalog.pg_terminate_backend(a.pid) FROM pg_catalog.pg_stat_activity a WHERE a.pid = " + pid
                        + " AND a.xact_start = " + Quote.literal(transactionBegin) + "::timestamp with time zone",
                row -> row.getBoolean(1));
        return Boolean.TRUE.equals(ended);
    }
}
