package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;

/** What the catalogue says of an index that a concurrent step makes or drops. */
enum IndexState {
    ABSENT,
    /** Left behind by a concurrent statement that failed. */
    INVALID,
    VALID;

    /** What the index is before the action has been begun. */
    static IndexState before(ConcurrentStep.Action action) {
        return action == ConcurrentStep.Action.CREATE_INDEX ? ABSENT : VALID;
    }

    /** What the index is when the action is done. */
    static IndexState after(ConcurrentStep.Action action) {
        return action == ConcurrentStep.Action.CREATE_INDEX ? VALID : ABSENT;
    }

    /** An index on a partitioned table is left out: it is invalid as long as a partition lacks its part. */
    static IndexState read(Session session, String schema, String index) throws SQLException {
        Boolean valid =
                session.first("""
                SELECT i.indisvalid
                  FROM pg_catalog.pg_index i
                  JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname = %s AND c.relname = %s AND c.relkind = 'i'""".formatted(Quote.literal(schema), Quote.literal(index)), row -> row.getBoolean(1));
        if (valid == null) {
            return ABSENT;
        }
        return valid ? VALID : INVALID;
    }
}
