package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds who holds locks that a step needs, with one query of the catalogue, and asks nobody to wait. */
final class Blockers {

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
             ORDER BY l.pid, p.gid, l.relname""";

    /** Partitions and children are locked with their parent. */
    private static final String ON_TABLES = """
            WITH RECURSIVE wanted(relid, relname, modes) AS (
              SELECT c.oid, c.relname::text, w.modes
                FROM (VALUES %s) w(name, modes)
                JOIN pg_catalog.pg_class c ON c.relname = w.name
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = %s
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

    private final Session session;
    private final String schema;

    Blockers(Session session, String schema) {
        this.session = session;
        this.schema = schema;
    }

    /**
     * Returns who holds locks that conflict with some.
     *
     * @param locks the locks that are wanted; if there are none, all transactions that are not quite new
     */
    List<Blocker> of(List<TableLock> locks) throws SQLException {
        String holders = locks.isEmpty()
                ? ANYWHERE
                : String.format(Locale.ROOT, ON_TABLES, values(locks), Quote.literal(schema));
        return session.query(String.format(Locale.ROOT, WHO, holders), Blockers::blocker);
    }

    /** Ends a session that is idle in a transaction; says whether it could. */
    boolean end(Blocker blocker) throws SQLException {
        return Boolean.TRUE.equals(session.first(
                "SELECT pg_catalog.pg_terminate_backend(a.pid) FROM pg_catalog.pg_stat_activity a WHERE a.pid = "
                        + blocker.pid() + " AND a.state LIKE 'idle in transaction%'",
                row -> row.getBoolean(1)));
    }

    /** Ends any session; says whether there was one. */
    boolean end(int pid) throws SQLException {
        return Boolean.TRUE.equals(
                session.first("SELECT pg_catalog.pg_terminate_backend(" + pid + ")", row -> row.getBoolean(1)));
    }

    private static String values(List<TableLock> locks) {
        return locks.stream()
                .map(lock -> "(" + Quote.literal(lock.table()) + ", " + modes(lock.mode()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String modes(TableLock.Mode mode) {
        return mode.conflicts().stream()
                .map(name -> Quote.literal(name + "Lock"))
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    private static Blocker blocker(ResultSet row) throws SQLException {
        return new Blocker(
                row.getInt("pid"),
                row.getString("usename"),
                row.getString("application"),
                row.getString("state"),
                seconds(row, "transaction_age"),
                seconds(row, "state_age"),
                withoutSecrets(row.getString("query")),
                row.getString("relname"),
                row.getString("mode"));
    }

    private static @Nullable String withoutSecrets(@Nullable String query) {
        return query == null ? null : Secrets.removedFrom(query);
    }

    private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofMillis((long) (1000 * seconds));
    }
}
