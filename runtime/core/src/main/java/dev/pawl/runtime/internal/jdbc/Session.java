package dev.pawl.runtime.internal.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One connection, always in autocommit mode: transactions begin and end in the text that is sent, which saves round
 * trips. SQL is sent as it stands: no JDBC escapes, no parameters. Nothing that is set outlives a transaction, so a
 * pooler in transaction mode may sit in between.
 */
public final class Session implements AutoCloseable {

    /** Begins every transaction, whatever the defaults of the role are. */
    public static final String BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE";

    private static final String BEGIN_TO_READ = "BEGIN ISOLATION LEVEL READ COMMITTED";
    private static final String COMMIT = "COMMIT";

    private final Connection connection;
    private final boolean autoCommitBefore;
    private boolean inTransaction;

    private Session(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommitBefore = connection.getAutoCommit();
        if (!autoCommitBefore) {
            connection.setAutoCommit(true);
        }
    }

    /**
     * Takes a connection out of a data source. Sends nothing beyond what connecting takes.
     *
     * @param dataSource the data source
     * @throws SQLException if there is no connection to be had
     */
    public static Session open(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            return new Session(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Returns the name of the database product, as the driver knows it without asking. */
    public String product() throws SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }

    /** Returns the major version of the server, as the driver knows it without asking. */
    public int serverMajor() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    /**
     * Runs a query whatever the {@code search_path} is, and sends nothing else: for what has neither functions nor
     * operators and qualifies its tables.
     *
     * @param sql one statement
     * @param reader makes a value of each row
     */
    public <T> List<T> read(String sql, RowReader<T> reader) throws SQLException {
        try (Statement statement = verbatim();
                ResultSet result = statement.executeQuery(sql)) {
            return rows(result, reader);
        }
    }

    /**
     * Runs a query that finds its functions and operators in {@code pg_catalog} only and reads and writes texts as
     * PostgreSQL does by default, in one round trip. In a transaction what was set there holds instead.
     *
     * @param sql one statement
     * @param reader makes a value of each row
     */
    public <T> List<T> query(String sql, RowReader<T> reader) throws SQLException {
        if (inTransaction) {
            return read(sql, reader);
        }
        try (Statement statement = verbatim()) {
            String pinned = LocalSettings.pinned().reading();
            boolean hasRows = statement.execute(String.join(";", BEGIN_TO_READ, pinned, sql, COMMIT));
            for (int results = hasRows ? 1 : 0; results < 2; results += hasRows ? 1 : 0) {
                // BEGIN returns no rows, and the first that there are say what was set
                hasRows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                return rows(result, reader);
            }
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    /**
     * Runs a query for its first row.
     *
     * @param sql one statement
     * @param reader makes a value of the row
     * @return the value, or null if there is no row
     */
    public <T> @Nullable T first(String sql, RowReader<T> reader) throws SQLException {
        List<T> rows = query(sql, reader);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /**
     * Runs a statement for its effect.
     *
     * @param sql the statement
     */
    public void execute(String sql) throws SQLException {
        try (Statement statement = verbatim()) {
            statement.execute(sql);
        }
    }

    /**
     * Runs statements in one transaction and one round trip, so that locks are held no longer than the server works. See
     * {@link #transaction} for how.
     *
     * @param settings what holds in it
     * @param statements the statements; nothing remains of them if one fails
     */
    public void atomically(LocalSettings settings, List<String> statements) throws SQLException {
        try {
            script(List.of(BEGIN, settings.statement()), statements, List.of(COMMIT));
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    /**
     * Runs a transaction at READ COMMITTED, whatever the default of the role is: under REPEATABLE READ a concurrent
     * heartbeat would make the check of the lease fail. It writes even where transactions are read-only by default.
     *
     * @param settings what holds in it
     * @param opening what to begin with, sent in one message
     * @param body what to do then
     */
    public void transaction(LocalSettings settings, List<String> opening, TransactionBody body) throws SQLException {
        inTransaction = true;
        try {
            script(List.of(BEGIN, settings.statement()), opening, List.of());
            script(List.of(), body.run(), List.of(COMMIT));
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(e);
            throw e;
        } finally {
            inTransaction = false;
        }
    }

    /**
     * Runs statements and then a query, and rolls everything back.
     *
     * @param settings what holds from the begin on
     * @param statements what to run before
     * @param query one statement
     * @param reader makes a value of each row
     */
    public <T> List<T> undone(LocalSettings settings, List<String> statements, String query, RowReader<T> reader)
            throws SQLException {
        List<T> rows;
        try {
            script(List.of(BEGIN, settings.statement()), statements, List.of());
            rows = read(query, reader);
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
        execute("ROLLBACK");
        return rows;
    }

    /** Returns the connection to its pool in the mode in which it came. */
    @Override
    public void close() {
        try (Connection closing = connection) {
            if (!autoCommitBefore) {
                closing.setAutoCommit(false);
            }
        } catch (SQLException e) {
            // A connection that is already broken; whatever broke it has been reported.
        }
    }

    private static <T> List<T> rows(ResultSet result, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
            rows.add(reader.read(result));
        }
        return rows;
    }

    private void rollBack(Throwable failure) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Sends statements in one message; those after one that fails are not run. Each ends its line, since it may end with a
     * comment, which would hide what follows.
     */
    private void script(List<String> first, List<String> more, List<String> last) throws SQLException {
        execute(Stream.of(first, more, last).flatMap(List::stream).collect(Collectors.joining("\n;")));
    }

    private Statement verbatim() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }
}
