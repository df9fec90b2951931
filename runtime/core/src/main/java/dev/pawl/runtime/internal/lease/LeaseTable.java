package dev.pawl.runtime.internal.lease;

import dev.pawl.runtime.internal.jdbc.LocalSettings;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code schema_migration_lease} of one schema: a row for each work that one runner at a time does there, changed by
 * whoever does it. The row of the migrations is there as soon as there are any, and says of the schema what all have to know.
 */
public final class LeaseTable {

    /** A transaction of the holder is open, so that nobody can take the lease; as far as others can see. */
    private static final String BACKEND_WORKS = """
            EXISTS (SELECT FROM pg_catalog.pg_stat_activity w
                     WHERE w.pid = l.backend_pid AND w.backend_start = l.backend_start AND w.xact_start IS NOT NULL)""";

    /**
     * The token of a new row, out of the clock: a runner that had the lease in a row that is gone must not be taken for
     * the holder of this one.
     */
    private static final String FIRST_TOKEN = "(1000000::numeric * extract(epoch FROM clock_timestamp()))::bigint";

    /** The name of the work that every schema has. */
    public static final String MIGRATIONS = "migrations";

    /** The layout of Pawl's tables that this version makes. */
    public static final int LAYOUT = 4;

    /**
     * The oldest layout whose runtimes can work beside that. Those before would take the lease of any work for that of the
     * migrations.
     */
    public static final int OLDEST_LAYOUT = 4;

    private final String table;
    private final String work;
    private final String runner;
    private final Duration duration;

    /**
     * The lease of one work in one schema, seen by one runner.
     *
     * @param schema the schema, not quoted
     * @param work what the lease is for, {@link #MIGRATIONS} for example
     * @param runner who asks
     * @param duration how long the lease lasts unless it is renewed
     */
    public LeaseTable(String schema, String work, String runner, Duration duration) {
        this.table = table(schema);
        this.work = work;
        this.runner = runner;
        this.duration = duration;
    }

    /** Returns the statement that makes the table; its rows are made by who first asks for a lease. */
    public static String definition(String schema) {
        return String.format(Locale.ROOT, """
                CREATE TABLE IF NOT EXISTS %s (
                  work text PRIMARY KEY,
                  owner text,
                  token bigint NOT NULL,
                  acquired_at timestamp with time zone,
                  expires_at timestamp with time zone,
                  doing text,
                  statement text,
                  backend_pid integer,
                  backend_start timestamp with time zone,
                  changes bigint NOT NULL DEFAULT 0,
                  up_to_date text,
                  layout integer NOT NULL DEFAULT %d,
                  oldest_layout integer NOT NULL DEFAULT %d,
                  fresh_to bigint
                )""", table(schema), LAYOUT, OLDEST_LAYOUT);
    }

    /** Returns the statement that adds the columns that came after the first layout. */
    public static String secondLayout(String schema) {
        return String.format(Locale.ROOT, """
                ALTER TABLE %s
                  ADD COLUMN IF NOT EXISTS changes bigint NOT NULL DEFAULT 0,
                  ADD COLUMN IF NOT EXISTS up_to_date text,
                  ADD COLUMN IF NOT EXISTS layout integer NOT NULL DEFAULT 1,
                  ADD COLUMN IF NOT EXISTS oldest_layout integer NOT NULL DEFAULT 1""", table(schema));
    }

    /** Returns the statement that adds the column that came after the second layout. */
    public static String thirdLayout(String schema) {
        return "ALTER TABLE " + table(schema) + " ADD COLUMN IF NOT EXISTS fresh_to bigint";
    }

    /**
     * Returns the statement that adds the column that came after the third layout, beside which runtimes of that layout go on
     * working.
     */
    public static String fourthLayout(String schema) {
        return "ALTER TABLE " + table(schema) + " ADD COLUMN IF NOT EXISTS work text NOT NULL DEFAULT "
                + Quote.literal(MIGRATIONS) + ", ALTER COLUMN id SET DEFAULT 1";
    }

    /**
     * Returns the statements after which the table has a row for each work, and no runtime of an earlier layout takes the
     * lease any more: for who has it.
     */
    public static List<String> endOfThirdLayout(String schema) {
        String table = table(schema);
        return List.of(
                "ALTER TABLE " + table + " DROP COLUMN id",
                "ALTER TABLE " + table
                        + " ALTER COLUMN work DROP DEFAULT, ADD PRIMARY KEY (work), ALTER COLUMN layout SET DEFAULT "
                        + LAYOUT + ", ALTER COLUMN oldest_layout SET DEFAULT " + OLDEST_LAYOUT,
                "UPDATE " + table + " SET layout = " + LAYOUT + ", oldest_layout = " + OLDEST_LAYOUT);
    }

    /** Returns the statement that makes the row of the migrations, if it is not there. */
    public static String rowOfMigrations(String schema) {
        return row(MIGRATIONS, table(schema));
    }

    /**
     * Returns the query for the version up to which a run on a fresh database is to go; null if there is no such run. Needs no
     * {@code search_path}.
     */
    public static String freshQuery(String schema) {
        return "SELECT fresh_to FROM " + table(schema) + ofMigrations();
    }

    /** Returns the same query for the third layout, which has one row. */
    public static String freshQueryOfThirdLayout(String schema) {
        return "SELECT fresh_to FROM " + table(schema);
    }

    /** Returns the condition for the row of the migrations, which needs no {@code search_path}. */
    static String ofMigrations() {
        return " WHERE work OPERATOR(pg_catalog.=) " + Quote.literal(MIGRATIONS);
    }

    /** Returns the name of the table, quoted and qualified. */
    public static String table(String schema) {
        return Quote.identifier(schema) + ".schema_migration_lease";
    }

    /**
     * Takes the lease if it is free, or if it has run out and its holder does nothing any more, or if the holder is this
     * same runner, which has lost its connection. Waits for nobody who has it.
     *
     * @param session a connection, not in a transaction
     * @return the lease, or null if another runner has it
     */
    public @Nullable Lease tryAcquire(Session session) throws SQLException {
        return session.write(acquisition(), row -> new Lease(table, work, row.getLong(1), row.getLong(2), duration));
    }

    /**
     * Says who holds the lease.
     *
     * @param session a connection
     * @return the holder, or null if it is free
     */
    public @Nullable LeaseHolder holder(Session session) throws SQLException {
        return session.first(
                String.format(
                        Locale.ROOT,
                        """
                SELECT l.owner, l.doing, l.acquired_at, l.backend_pid,
                       l.expires_at > clock_timestamp() OR %s OR %s AS alive,
                       p.phase, p.done, p.total, p.waits_for
                  FROM %s l
                  LEFT JOIN LATERAL (%s) p ON true
                 WHERE l.work = %s AND l.owner IS NOT NULL""",
                        statementIsRunning(),
                        BACKEND_WORKS,
                        table,
                        Progress.QUERY,
                        Quote.literal(work)),
                LeaseHolder::read);
    }

    /**
     * Makes the row that is the lease, if somebody has emptied the table. Looks first, since ON CONFLICT waits for a
     * transaction that is changing the row.
     */
    public void makeRow(Session session) throws SQLException {
        session.write(LocalSettings.pinned(), List.of(row(work, table)));
    }

    private static String row(String work, String table) {
        return "INSERT INTO " + table + " (work, token) SELECT " + Quote.literal(work) + ", " + FIRST_TOKEN
                + " WHERE NOT EXISTS (SELECT FROM " + table + " WHERE work = " + Quote.literal(work)
                + ") ON CONFLICT DO NOTHING";
    }

    /** Skips the row while its holder is in a transaction, see {@link Lease#holding}. */
    private String acquisition() {
        return String.format(
                Locale.ROOT,
                """
                UPDATE %1$s SET
                  owner = %2$s, token = token + 1, changes = changes + 1, up_to_date = NULL, acquired_at = clock_timestamp(),
                  expires_at = clock_timestamp() + %3$s, doing = 'reading the history', statement = NULL,
                  backend_pid = pg_backend_pid(),
                  backend_start = (SELECT backend_start FROM pg_catalog.pg_stat_activity WHERE pid = pg_backend_pid())
                WHERE work = (SELECT l.work FROM %1$s l
                               WHERE l.work = %5$s AND l.oldest_layout <= %6$d
                                 AND (l.owner IS NULL
                                      OR (l.expires_at < clock_timestamp() OR l.owner = %2$s) AND NOT %4$s)
                                 FOR UPDATE SKIP LOCKED)
                RETURNING token, changes""",
                table,
                Quote.literal(runner),
                Quote.interval(duration),
                statementIsRunning(),
                Quote.literal(work),
                LAYOUT);
    }

    /**
     * Whether the concurrent statement that the holder announced still runs, or ended so lately that the holder had no
     * time to say so. It is found by its text, not by the backend in the row: behind a pooler in transaction mode the
     * two are different. Where the text is hidden (another role, {@code track_activities} off) the backend has to do.
     */
    private String statementIsRunning() {
        return String.format(Locale.ROOT, """
                EXISTS (SELECT FROM pg_catalog.pg_stat_activity a
                         WHERE l.statement IS NOT NULL
                           AND a.datname = current_database() AND a.pid <> pg_backend_pid()
                           AND CASE WHEN a.state IS NOT NULL AND a.query <> '' THEN
                                 starts_with(l.statement, a.query)
                                 AND (a.state = 'active' OR a.state_change > clock_timestamp() - %s)
                               ELSE
                                 a.pid = l.backend_pid
                                 AND (a.backend_start = l.backend_start OR a.backend_start IS NULL)
                               END)""", Quote.interval(duration));
    }
}
