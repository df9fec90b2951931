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
    private final long token;
    private final long changes;
    private final Duration duration;

    Lease(String table, long token, long changes, Duration duration) {
        this.table = table;
        this.token = token;
        this.changes = changes;
        this.duration = duration;
    }

    /**
     * Returns the statement that keeps others from taking the lease until the transaction ends, however long that takes,
     * and fails if another runner has it, see {@link LeaseLostException#isMeantBy}. The row lock stops who would take it
     * ({@link LeaseTable} asks for the row with SKIP LOCKED) but not the heartbeat, which changes no key column.
     */
    public String hold() {
        return Quote.failingWithout(
                "SELECT token FROM " + table + " WHERE token = " + token + " FOR KEY SHARE", LeaseLostException.MARK);
    }

    /**
     * Returns the statement that renews the lease, to follow {@link #hold} in its transaction.
     *
     * @param doing what is done next, for people
     * @param statement the text of the concurrent statement that is sent next, or null; while the server runs it,
     *     nobody takes the lease even if it cannot be renewed
     */
    public String renewal(String doing, @Nullable String statement) {
        return extension(", doing = " + Quote.literal(doing) + ", statement = " + Quote.literal(statement));
    }

    /**
     * Gives the lease back. Does nothing if another runner has it.
     *
     * @param session a connection, not in a transaction
     * @param upToDate what is to be remembered unless somebody else has changed the history meanwhile, or null
     * @see UpToDate
     */
    public void release(Session session, @Nullable String upToDate) throws SQLException {
        session.atomically(List.of("UPDATE " + table
                + " SET owner = NULL, token = token + 1, doing = NULL, statement = NULL, up_to_date = CASE WHEN"
                + " changes = " + changes + " THEN " + Quote.literal(upToDate) + " END, changes = changes + 1"
                + " WHERE token = " + token));
    }

    /** Renews the lease and nothing else, in a transaction of its own; says how its concurrent statement goes on. */
    @Nullable
    Progress beat(Session session) throws SQLException {
        session.atomically(List.of(hold(), extension("")));
        return session.first(
                "SELECT p.* FROM " + table + " l CROSS JOIN LATERAL (" + Progress.QUERY + ") p WHERE l.token = "
                        + token,
                Progress::read);
    }

    Duration duration() {
        return duration;
    }

    private String extension(String more) {
        return "UPDATE " + table + " SET expires_at = clock_timestamp() + " + Quote.interval(duration) + more
                + " WHERE token = " + token;
    }
}
