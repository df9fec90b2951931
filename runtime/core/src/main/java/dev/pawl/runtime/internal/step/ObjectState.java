package dev.pawl.runtime.internal.step;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.plan.ConcurrentStep;
import java.sql.SQLException;
import java.util.Locale;

/** What the catalogue says of an index, or of a partition, that a concurrent step is about. */
enum ObjectState {
    /** There is no such index, or the table is no partition. */
    ABSENT,
    /** The index is invalid, or is being detached: left behind by a concurrent statement that failed. */
    HALF,
    /** The index is valid, or the table is a partition. */
    PRESENT;

    /** An index on a partitioned table is left out: it is invalid as long as a partition lacks its part. */
    private static final String INDEX = """
            SELECT i.indisvalid
              FROM pg_catalog.pg_index i
              JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = %s AND c.relname = %s AND c.relkind = 'i'""";

    private static final String PARTITION = """
            SELECT NOT i.inhdetachpending
              FROM pg_catalog.pg_inherits i
              JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = %s AND c.relname = %s AND c.relispartition""";

    /** What the object is before the action has been begun. */
    static ObjectState before(ConcurrentStep.Action action) {
        return action == ConcurrentStep.Action.CREATE_INDEX ? ABSENT : PRESENT;
    }

    /** What the object is when the action is done. */
    static ObjectState after(ConcurrentStep.Action action) {
        return action == ConcurrentStep.Action.CREATE_INDEX ? PRESENT : ABSENT;
    }

    static ObjectState read(Session session, Settings settings, ConcurrentStep step) throws SQLException {
        String query = step.action() == ConcurrentStep.Action.DETACH_PARTITION ? PARTITION : INDEX;
        Boolean whole = session.first(
                String.format(
                        Locale.ROOT,
                        query,
                        Quote.literal(settings.schemaOf(step.object())),
                        Quote.literal(step.object().name())),
                row -> row.getBoolean(1));
        if (whole == null) {
            return ABSENT;
        }
        return whole ? PRESENT : HALF;
    }
}
