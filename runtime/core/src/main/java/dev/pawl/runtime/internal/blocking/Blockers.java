package dev.pawl.runtime.internal.blocking;

import dev.pawl.runtime.failure.Blocker;
import dev.pawl.runtime.failure.Secrets;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.OwnTables;
import dev.pawl.runtime.plan.LockMode;
import dev.pawl.runtime.plan.TableLock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds who is in the way of a statement, with one query of the catalogue, and asks nobody to wait. */
public final class Blockers {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");

    /** Who may not see what a process is still sees that it has no user, as an autovacuum. */
    private static final String WHO = """
            SELECT DISTINCT ON (l.pid, p.gid)
                   coalesce(l.pid, 0) AS pid, coalesce(a.usename, p.owner) AS usename,
                   CASE WHEN p.gid IS NOT NULL THEN p.gid
                        WHEN a.backend_type <> 'client backend' THEN a.backend_type
                        WHEN a.pid IS NOT NULL AND a.usesysid IS NULL THEN 'autovacuum worker'
                        ELSE coalesce(a.application_name, '') END AS application,
                   a.state, left(a.query, 200) AS query, l.relname, l.mode,
                   extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, p.prepared))::float8 AS transaction_age,
                   extract(epoch FROM clock_timestamp() - a.state_change)::float8 AS state_age
              FROM (%s) l
              LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
              LEFT JOIN pg_catalog.pg_prepared_xacts p
                     ON l.pid IS NULL AND l.virtualtransaction = '-1/' || p.transaction::text
             WHERE coalesce(a.datname, p.database, current_database()) = current_database()
             ORDER BY l.pid, p.gid, l.relname""";

    /** All that is left to say where the views that say more may not be read. */
    private static final String WHO_BARELY = """
            SELECT DISTINCT ON (l.pid)
                   coalesce(l.pid, 0) AS pid, NULL::text AS usename, ''::text AS application, NULL::text AS state,
                   NULL::text AS query, l.relname, l.mode,
                   NULL::float8 AS transaction_age, NULL::float8 AS state_age
              FROM (%s) l
             ORDER BY l.pid, l.relname""";

    /** Partitions and children are locked with their parent. */
    private static final String ON_TABLES = """
            WITH RECURSIVE wanted(relid, relname, modes) AS (
              SELECT c.oid, CASE WHEN w.schema = %2$s THEN '' ELSE w.schema || '.' END || c.relname, w.modes
                FROM (VALUES %1$s) w(schema, name, modes)
                JOIN pg_catalog.pg_class c ON c.relname = w.name
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = w.schema
               UNION
              SELECT k.oid, k.relname::text, w.modes
                FROM wanted w
                JOIN pg_catalog.pg_inherits i ON i.inhparent = w.relid
                JOIN pg_catalog.pg_class k ON k.oid = i.inhrelid
            )
            SELECT l.pid, l.virtualtransaction, w.relname, l.mode
              FROM pg_catalog.pg_locks l
              JOIN wanted w ON l.relation = w.relid AND l.mode = ANY (w.modes)
             WHERE l.locktype = 'relation' AND l.granted AND l.pid IS DISTINCT FROM pg_backend_pid()
               AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database())""";

    /** Where the tables are not known all that can be said is who has a transaction open. */
    private static final String ANYWHERE = """
            SELECT t.pid, NULL::text AS virtualtransaction, NULL::text AS relname, NULL::text AS mode
              FROM pg_catalog.pg_stat_activity t
             WHERE t.datname = current_database() AND t.pid <> pg_backend_pid()
               AND t.xact_start < clock_timestamp() - interval '1 second'""";

    /**
     * Who has changed something and not committed it. Where nobody has a lock on the table, somebody has changed its
     * entry in the catalogue, as GRANT does, which is waited for by way of his transaction.
     */
    private static final String WRITERS = """
            SELECT l.pid, l.virtualtransaction, NULL::text AS relname, NULL::text AS mode
              FROM pg_catalog.pg_locks l
             WHERE l.locktype = 'transactionid' AND l.granted AND l.mode = 'ExclusiveLock'
               AND l.pid IS DISTINCT FROM pg_backend_pid()""";

    /** What everybody does all the time is not worth a suspicion. */
    private static final String OLD_WRITERS = WRITERS + """

               AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity n
                                WHERE n.pid = l.pid AND n.xact_start >= clock_timestamp() - interval '1 second')""";

    /** Whom a process waits for now, whatever for. */
    private static final String OF_PROCESS = """
            SELECT NULLIF(b.pid, 0) AS pid, NULL::text AS virtualtransaction, NULL::text AS relname, NULL::text AS mode
              FROM unnest(pg_blocking_pids(%s)) b(pid)""";

    private final Session session;
    private final String schema;

    /** The processes that the user may not end. */
    private final Set<Integer> spared = new HashSet<>();

    public Blockers(Session session, String schema) {
        this.session = session;
        this.schema = schema;
    }

    /**
     * Returns who holds locks that conflict with some.
     *
     * @param locks the locks that are wanted; if there are none, all transactions that are not quite new
     */
    public List<Blocker> of(List<TableLock> locks) throws SQLException {
        return who(locks.isEmpty() ? ANYWHERE : onTables(values(locks)));
    }

    /**
     * Returns who is in the way of a statement that did not get some locks; if nobody holds any that conflict, who may be
     * in its way without, and has been there for a second at least.
     */
    List<Blocker> ofFailure(List<TableLock> locks) throws SQLException {
        return orSuspects(of(locks));
    }

    /**
     * Returns who is in the way of a statement of Pawl's own, which failed.
     *
     * @param writing whether it changes rows, for which others may hold locks too
     */
    public List<Blocker> ofOwnStatement(boolean writing) throws SQLException {
        String modes = modes(writing ? LockMode.EXCLUSIVE.conflicts() : List.of(LockMode.ACCESS_EXCLUSIVE));
        String tables = OwnTables.NAMES.stream()
                .map(table -> "(" + Quote.literal(schema) + ", " + Quote.literal(table) + ", " + modes + ")")
                .collect(Collectors.joining(", "));
        return orSuspects(who(onTables(tables)));
    }

    /** Returns whom a process waits for now. */
    public List<Blocker> ofProcess(int pid) throws SQLException {
        return who(OF_PROCESS.replace("%s", String.valueOf(pid)));
    }

    /** Returns one process. */
    public List<Blocker> process(int pid) throws SQLException {
        return who("SELECT " + pid + " AS pid, NULL::text AS virtualtransaction, NULL::text AS relname,"
                + " NULL::text AS mode");
    }

    private List<Blocker> orSuspects(List<Blocker> holders) throws SQLException {
        if (!holders.isEmpty()) {
            return holders;
        }
        List<Blocker> writers = who(OLD_WRITERS);
        return writers.isEmpty() ? who(ANYWHERE) : writers;
    }

    private String onTables(String tables) {
        return String.format(Locale.ROOT, ON_TABLES, tables, Quote.literal(schema));
    }

    private String values(List<TableLock> locks) {
        return locks.stream()
                .map(lock -> "("
                        + Quote.literal(Objects.requireNonNullElse(lock.table().schema(), schema)) + ", "
                        + Quote.literal(lock.table().name()) + ", "
                        + modes(lock.mode().conflicts()) + ")")
                .collect(Collectors.joining(", "));
    }

    private List<Blocker> who(String holders) throws SQLException {
        try {
            return session.query(String.format(Locale.ROOT, WHO, holders), Blockers::blocker);
        } catch (SQLException e) {
            if (!SqlFailure.is(e, SqlFailure.INSUFFICIENT_PRIVILEGE)) {
                throw e;
            }
            return barely(holders.contains("pg_stat_activity") ? WRITERS : holders);
        }
    }

    /** That nobody can be named is no reason not to wait. */
    private List<Blocker> barely(String holders) throws SQLException {
        try {
            return session.query(String.format(Locale.ROOT, WHO_BARELY, holders), Blockers::blocker);
        } catch (SQLException e) {
            if (!SqlFailure.is(e, SqlFailure.INSUFFICIENT_PRIVILEGE)) {
                throw e;
            }
            return List.of();
        }
    }

    /**
     * Ends sessions that have been idle in a transaction for too long.
     *
     * @param holders who is in the way
     * @param limit for how long they may be, or null to end none
     * @param label what they are in the way of
     */
    public void endIdle(List<Blocker> holders, @Nullable Duration limit, String label) throws SQLException {
        for (Blocker holder : holders) {
            if (limit != null && holder.isIdleFor(limit) && !spared.contains(holder.pid())) {
                endIdle(holder, label);
            }
        }
    }

    private void endIdle(Blocker holder, String label) throws SQLException {
        try {
            Boolean ended = session.first(
                    "SELECT pg_catalog.pg_terminate_backend(a.pid) FROM pg_catalog.pg_stat_activity a WHERE a.pid = "
                            + holder.pid() + " AND a.state LIKE 'idle in transaction%'",
                    row -> row.getBoolean(1));
            LOGGER.log(
                    Level.WARNING, label + ": " + (Boolean.TRUE.equals(ended) ? "ended " : "could not end ") + holder);
        } catch (SQLException e) {
            if (!SqlFailure.is(e, SqlFailure.INSUFFICIENT_PRIVILEGE)) {
                throw e;
            }
            spared.add(holder.pid());
            LOGGER.log(Level.WARNING, label + ": may not end " + holder + "; GRANT pg_signal_backend to the user");
        }
    }

    /** Ends any session; says whether there was one. */
    public boolean end(int pid) throws SQLException {
        return Boolean.TRUE.equals(
                session.first("SELECT pg_catalog.pg_terminate_backend(" + pid + ")", row -> row.getBoolean(1)));
    }

    private static String modes(List<LockMode> modes) {
        return modes.stream()
                .map(mode -> Quote.literal(mode.inCatalogue()))
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    private static Blocker blocker(ResultSet row) throws SQLException {
        return new Blocker(
                row.getInt("pid"),
                row.getString("usename"),
                text(row, "application"),
                row.getString("state"),
                seconds(row, "transaction_age"),
                seconds(row, "state_age"),
                withoutSecrets(text(row, "query")),
                row.getString("relname"),
                row.getString("mode"));
    }

    /** What another session says of itself may be in an encoding that the driver does not understand. */
    private static String text(ResultSet row, String column) throws SQLException {
        try {
            String text = row.getString(column);
            return text == null ? "" : text;
        } catch (SQLException e) {
            if (SqlFailure.isConnectionLost(e)) {
                throw e;
            }
            return "";
        }
    }

    private static @Nullable String withoutSecrets(String query) {
        return query.isEmpty() ? null : Secrets.removedFrom(query);
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofMillis((long) (1000 * seconds));
    }
}
