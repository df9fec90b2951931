package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;

/**
 * Which database a session is connected to.
 *
 * @param isStandby whether the server can only be read
 * @param name the name of the database
 * @param identity what no other database has, on no other server
 */
public record Whereabouts(boolean isStandby, String name, String identity) {

    private static final String QUERY = """
            SELECT pg_is_in_recovery(), d.datname,
                   d.oid || '/' || extract(epoch FROM pg_postmaster_start_time()) || '/'
                   || coalesce(current_setting('cluster_name', true), '')
              FROM pg_catalog.pg_database d
             WHERE d.datname = current_database()""";

    /** Asks a session. */
    public static Whereabouts of(Session session) throws SQLException {
        return session.query(QUERY, row -> new Whereabouts(row.getBoolean(1), row.getString(2), row.getString(3)))
                .get(0);
    }
}
