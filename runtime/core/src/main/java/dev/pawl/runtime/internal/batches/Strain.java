package dev.pawl.runtime.internal.batches;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What tells that the database has enough to do without a change of many rows: replicas that do not keep up, and sessions that wait
 * for locks on the table or hold some while they wait.
 */
public final class Strain {

    /** A replica that has not replayed what was written so long ago is behind. */
    private static final Duration LAG = Duration.ofSeconds(10);

    /** Everybody waits for a moment now and then. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    private static final String QUERY = """
            SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint AS written,
                   r.replayed, r.name, r.hidden,
                   (SELECT count(DISTINCT w.pid) FROM pg_catalog.pg_locks w
                     WHERE NOT w.granted AND w.waitstart < clock_timestamp() - %2$s
                       AND EXISTS (SELECT FROM pg_catalog.pg_locks h
                                    WHERE h.pid = w.pid AND h.locktype = 'relation' AND h.relation = to_regclass(%1$s)
                                      AND h.database = (SELECT d.oid FROM pg_catalog.pg_database d
                                                         WHERE d.datname = current_database()))) AS waiting
              FROM (SELECT min(pg_wal_lsn_diff(s.replay_lsn, '0/0'))::bigint AS replayed,
                           (array_agg(coalesce(nullif(s.application_name, ''), s.pid::text) ORDER BY s.replay_lsn))[1] AS name,
                           count(*) FILTER (WHERE s.state IS NULL) AS hidden
                      FROM pg_catalog.pg_stat_replication s
                     WHERE s.state IS NULL OR s.state IN ('streaming', 'catchup') AND s.replay_lsn IS NOT NULL) r""";

    /** Somebody has revoked what everybody may read. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private record Sample(
            long written, @Nullable Long replayed, @Nullable String replica, long hidden, long waiting) {}

    private final Session session;
    private final String query;

    /** What was written at some time that the slowest replica has not replayed yet. */
    private long mark;

    private long markedAt = System.nanoTime();
    private boolean isReplicaBehind;
    private boolean watchesReplicas = true;
    private boolean watchesWaits = true;
    private boolean hasHidden;
    private boolean hasTold;

    /**
     * The strain on a database.
     *
     * @param session a connection
     * @param table the table, quoted and qualified
     */
    public Strain(Session session, String table) {
        this.session = session;
        this.query = String.format(Locale.ROOT, QUERY, Quote.literal(table), Quote.interval(WAIT));
    }

    /** Returns what strains it now, for people, or null if nothing does. */
    public @Nullable String now() throws SQLException {
        Sample sample;
        try {
            sample = session.query(query, Strain::sample).get(0);
        } catch (SQLException e) {
            if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
            hasHidden = true;
            return null;
        }
        hasHidden |= sample.hidden() > 0;
        Long replayed = sample.replayed();
        if (replayed == null || replayed >= mark) {
            mark = sample.written();
            markedAt = System.nanoTime();
        }
        Duration lag = Duration.ofNanos(System.nanoTime() - markedAt);
        isReplicaBehind = watchesReplicas && lag.compareTo(LAG) > 0;
        if (isReplicaBehind) {
            return "the replica `" + sample.replica() + "` is " + lag.toSeconds() + " s behind";
        }
        return sample.waiting() == 0 || !watchesWaits
                ? null
                : sample.waiting() + (sample.waiting() == 1 ? " session waits" : " sessions wait")
                        + " for locks around the table";
    }

    /**
     * What strained the database last is not waited for any more: a replica may be behind by intention, or its application be stuck, and who
     * waits for locks may wait for somebody else.
     */
    public void ignoreLast() {
        watchesReplicas &= !isReplicaBehind;
        watchesWaits &= isReplicaBehind;
    }

    /** Whether it is now seen for the first time that the user may not see all of this. */
    public boolean isNewlyHidden() {
        boolean isNews = hasHidden && !hasTold;
        hasTold |= isNews;
        return isNews;
    }

    private static Sample sample(ResultSet row) throws SQLException {
        return new Sample(
                row.getLong("written"),
                row.getObject("replayed", Long.class),
                row.getString("name"),
                row.getLong("hidden"),
                row.getLong("waiting"));
    }
}
