package dev.pawl.testing.internal.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A connection of an older application, open since before the later migrations, as a pool keeps it, whose statements the
 * server has prepared. Each run begins with the same sequences and the same random numbers as the first.
 */
public final class OldConnection implements AutoCloseable {

    /** What deferred constraints refuse is noticed with the last statement of all. */
    static final String COMMIT = "COMMIT";

    private static final String UNSUPPORTED = "0A000";

    private final Connection connection;
    private final List<OldStatement> statements = new ArrayList<>();

    /**
     * A statement as it is written, and how it is sent.
     *
     * @param sql as it is written
     * @param sent the same, or what runs it as it was prepared
     */
    private record OldStatement(String sql, String sent) {}

    public OldConnection(PGSimpleDataSource database, List<String> statements) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        for (String sql : statements) {
            this.statements.add(new OldStatement(sql, prepared(sql)));
        }
    }

    /**
     * Runs the statements in one transaction, so that each sees the rows of those before it, and takes all of it back.
     *
     * @return what PostgreSQL says, by statement, of those that fail
     */
    public Map<String, SQLException> run() throws SQLException {
        Map<String, SQLException> failures = new LinkedHashMap<>();
        Sequences before = Sequences.of(connection);
        Sql.execute(connection, "SELECT setseed(0)");
        for (OldStatement statement : statements) {
            SQLException failure = attempt(statement.sent());
            if (failure != null) {
                failures.putIfAbsent(statement.sql(), failure);
                if (isOfPreparedStatement(failure)) {
                    attempt(statement.sql()); // for those that need its rows
                }
            }
        }
        SQLException failure = attempt("SET CONSTRAINTS ALL IMMEDIATE");
        if (failure != null) {
            failures.put(COMMIT, failure);
        }
        connection.rollback();
        before.restore(connection);
        connection.commit();
        return failures;
    }

    /** Whether only a connection that has prepared the statement before can fail so. */
    public static boolean isOfPreparedStatement(SQLException failure) {
        ServerErrorMessage message = failure instanceof PSQLException known ? known.getServerErrorMessage() : null;
        return UNSUPPORTED.equals(failure.getSQLState())
                && message != null
                && "RevalidateCachedQuery".equals(message.getRoutine());
    }

    /** What cannot be prepared, such as several statements at once, is run as it is written. */
    private String prepared(String sql) throws SQLException {
        String name = "pawl_old_" + statements.size();
        String one = sql.strip().replaceFirst(";$", "");
        return !one.contains(";") && attempt("PREPARE " + name + " AS " + one) == null ? "EXECUTE " + name : sql;
    }

    private @Nullable SQLException attempt(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            Sql.execute(connection, sql);
            return null;
        } catch (SQLException e) {
            connection.rollback(before);
            return e;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
