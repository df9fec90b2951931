package dev.pawl.testing.internal.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the sequences of a database are: what {@code nextval} does is not rolled back.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-sequence.html">Sequence manipulation functions</a>
 * @param restoring a statement for each
 */
record Sequences(List<String> restoring) {

    private static final String QUERIES = "SELECT format('SELECT format(%L, %L, last_value, is_called) FROM %s',"
            + " 'SELECT setval(%L, %s, %L)', seqrelid::regclass, seqrelid::regclass) FROM pg_sequence"
            + " WHERE seqrelid IN (SELECT oid FROM pg_class WHERE relpersistence <> 't')"
            + " AND has_sequence_privilege(seqrelid, 'SELECT') AND has_sequence_privilege(seqrelid, 'UPDATE')";

    static Sequences of(Connection connection) throws SQLException {
        List<String> restoring = new ArrayList<>();
        for (String query : Sql.column(connection, QUERIES)) {
            restoring.addAll(Sql.column(connection, query));
        }
        return new Sequences(List.copyOf(restoring));
    }

    /** Also forgets what the session has taken in advance of a sequence with a cache. */
    void restore(Connection connection) throws SQLException {
        Sql.execute(connection, restoring.toArray(String[]::new));
    }
}
