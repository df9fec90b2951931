package dev.pawl.runtime.internal.lease;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How far PostgreSQL is with the concurrent statement of a holder.
 *
 * @param phase what it does, in PostgreSQL's words, for example {@code building index: scanning table}
 * @param done how much of that is done, in blocks, tuples or transactions that it waits for
 * @param total how much there is to do, or 0 if that is not known
 * @param waitsFor the process that it waits for, or 0
 * @see <a href="https://www.postgresql.org/docs/current/progress-reporting.html#CREATE-INDEX-PROGRESS-REPORTING">CREATE
 *     INDEX progress reporting</a>
 */
public record Progress(String phase, long done, long total, int waitsFor) {

    /** Of the statement that the row {@code l} of the lease names; no row if it is not an index build. */
    static final String QUERY = """
            SELECT g.phase, g.current_locker_pid AS waits_for,
                   CASE WHEN g.lockers_total > 0 THEN g.lockers_done
                        WHEN g.tuples_total > 0 THEN g.tuples_done ELSE g.blocks_done END AS done,
                   CASE WHEN g.lockers_total > 0 THEN g.lockers_total
                        WHEN g.tuples_total > 0 THEN g.tuples_total ELSE g.blocks_total END AS total
              FROM pg_catalog.pg_stat_progress_create_index g
              JOIN pg_catalog.pg_stat_activity b USING (pid)
             WHERE l.statement IS NOT NULL AND g.datname = current_database() AND b.query <> ''
               AND starts_with(l.statement, b.query)
             LIMIT 1""";

    static Progress read(ResultSet row) throws SQLException {
        return new Progress(row.getString("phase"), row.getLong("done"), row.getLong("total"), row.getInt("waits_for"));
    }

    /** Returns for example {@code building index: scanning table, 45 %}. */
    @Override
    public String toString() {
        String percent = total == 0 ? "" : ", " + 100 * done / total + " %";
        return phase + percent + (waitsFor == 0 ? "" : ", waits for pid " + waitsFor);
    }
}
