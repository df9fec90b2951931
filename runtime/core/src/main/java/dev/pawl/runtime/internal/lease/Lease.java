package dev.pawl.runtime.internal.lease;

import dev.pawl.runtime.internal.jdbc.Changes;
import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on one schema, until it runs out or is released. The token grows with every holder: whoever writes
 * progress checks his own in the same transaction.
 */
public final class Lease {

    private final String table;
    private final String isOurs;
    private final long changes;
    private final Duration duration;

    Lease(String table, String work, long token, long changes, Duration duration) {
        this.table = table;
        this.isOurs =
                "work OPERATOR(pg_catalog.=) " + Quote.literal(work) + " AND token OPERATOR(pg_catalog.=) " + token;
        this.changes = changes;
        this.duration = duration;
    }

    /**
     * Returns an expression that keeps others from taking the lease until the transaction ends, and fails if another runner has it,
     * as {@link #holding} does. Needs no {@code search_path}.
     */
    public String held() {
        return "(SELECT coalesce(pg_catalog.max(h.token)::pg_catalog.text, " + Quote.literal(LeaseLostException.MARK)
                + ")::pg_catalog.int8 FROM (" + row() + ") h)";
    }

    /**
     * Returns changes that begin with keeping others from taking the lease until the transaction ends, however long that
     * takes, and fail if another runner has it, see {@link LeaseLostException#isMeantBy}. The row lock stops who would
     * take it ({@link LeaseTable} asks for the row with SKIP LOCKED) but not the heartbeat, which changes no key column.
     */
    public Changes holding() {
        return new Changes().need(row(), LeaseLostException.MARK);
    }

    /**
     * Returns changes that begin with renewing the lease, and fail if another runner has it.
     *
     * @param doing what is done next, for people
     * @param statement the text of the concurrent statement that is sent next, or null; while the server runs it,
     *     nobody takes the lease even if it cannot be renewed
     */
    public Changes renewing(String doing, @Nullable String statement) {
        return renewing(doing, statement, null);
    }

    /**
     * Returns changes that begin with renewing the lease, and say too whether the database is fresh.
     *
     * @param doing what is done next, for people
     * @param statement the text of the concurrent statement that is sent next, or null
     * @param mark whether the database is fresh, or null to leave that as it is
     */
    public Changes renewing(String doing, @Nullable String statement, @Nullable FreshMark mark) {
        String more = ", doing = " + Quote.literal(doing) + ", statement = " + Quote.literal(statement)
                + (mark == null ? "" : ", " + mark.assignment());
        return new Changes().need(extension(more), LeaseLostException.MARK);
    }

    /** Returns changes that begin with saying that the database is fresh no longer, and fail as the others do. */
    public Changes endingFreshRun() {
        String end =
                "UPDATE " + table + " SET " + FreshMark.NONE.assignment() + " WHERE " + isOurs + " RETURNING token";
        return new Changes().need(end, LeaseLostException.MARK);
    }

    /**
     * Gives the lease back. Does nothing if another runner has it.
     *
     * @param session a connection, not in a transaction
     * @param upToDate what is to be remembered unless somebody else has changed the history meanwhile, or null; if there
     *     is something, nothing is left of a run on a fresh database
     * @param also what else to send in that transaction
     * @see UpToDate
     */
    public void release(Session session, @Nullable String upToDate, List<String> also) throws SQLException {
        String isUnchanged = "changes = " + changes;
        List<String> statements = new ArrayList<>();
        statements.add("UPDATE " + table
                + " SET owner = NULL, token = token + 1, doing = NULL, statement = NULL, up_to_date = CASE WHEN "
                + isUnchanged + " THEN " + Quote.literal(upToDate) + " END, changes = changes + 1"
                + (upToDate == null ? "" : ", fresh_to = CASE WHEN NOT " + isUnchanged + " THEN fresh_to END")
                + " WHERE " + isOurs);
        statements.addAll(also);
        session.write(LocalSettings.pinned(), statements);
    }

    /** Renews the lease and nothing else, in a transaction of its own. */
    void beat(Session session) throws SQLException {
        session.write(
                LocalSettings.pinned(),
                List.of(new Changes()
                        .need(extension(""), LeaseLostException.MARK)
                        .statement()));
    }

    /**
     * Says how the concurrent statement of the holder gets on.
     *
     * @param session another connection
     * @return how far it is, or null if it runs none, or one that does not say so
     */
    public @Nullable Progress progress(Session session) throws SQLException {
        return session.first(
                "SELECT p.* FROM " + table + " l CROSS JOIN LATERAL (" + Progress.QUERY + ") p WHERE l." + isOurs,
                Progress::read);
    }

    /**
     * Finds who works on the concurrent statement of the holder, by its text, since a pooler may sit in between.
     *
     * @param session another connection
     * @return the process of the server, or null if there is none
     */
    public @Nullable Integer process(Session session) throws SQLException {
        return session.first(
                "SELECT a.pid FROM " + table + " l JOIN pg_catalog.pg_stat_activity a ON a.datname = current_database()"
                        + " AND a.state = 'active' AND a.query <> '' AND starts_with(l.statement, a.query)"
                        + " WHERE l." + isOurs + " LIMIT 1",
                row -> row.getInt(1));
    }

    Duration duration() {
        return duration;
    }

    private String extension(String more) {
        return "UPDATE " + table + " SET expires_at = clock_timestamp() + " + Quote.interval(duration) + more
                + " WHERE " + isOurs + " RETURNING token";
    }

    private String row() {
        return "SELECT token FROM " + table + " WHERE " + isOurs + " FOR KEY SHARE";
    }
}
