package dev.pawl.runtime.internal.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
    /**
     * What a plain read may fail of though nothing is wrong with it: it took long, or it was in the way of the recovery
     * of a standby.
     *
     * @see <a href="https://www.postgresql.org/docs/current/hot-standby.html#HOT-STANDBY-CONFLICT">Handling Query
     *     Conflicts</a>
     */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("57014", "40001", "40P01", "55P03");

    private static final String CONNECTION_DOES_NOT_EXIST = "08003";

    /**
     * How long a try of a statement of Pawl's own may wait for a lock: long enough for a commit of another runner that
     * waits for the disk. What the application does never queues behind it.
     */
    private static final String LOCK_TIMEOUT = "500";

    private static final LocalSettings LIMITED = LocalSettings.pinned().with("lock_timeout", LOCK_TIMEOUT);

    /** After so many seconds a plain read is given up, and sent again in a way that says who is in its way. */
    private static final int READ_TIMEOUT = 2;

    private final Connection connection;
    private final Politeness politeness;
    private final boolean autoCommitBefore;
    private boolean inTransaction;
    private @Nullable Encoding encoding;

    private Session(Connection connection, Politeness politeness) throws SQLException {
        this.connection = connection;
        this.politeness = politeness;
        this.autoCommitBefore = connection.getAutoCommit();
    }

    /**
     * Takes a connection out of a data source, and waits for nobody who is in the way of a statement.
     *
     * @param dataSource the data source
     * @throws SQLException if there is no connection to be had
     */
    public static Session open(DataSource dataSource) throws SQLException {
        return open(dataSource, Politeness.WITHOUT_WAITING);
    }

    /**
     * Takes a connection out of a data source. Sends nothing beyond what connecting takes.
     *
     * @param dataSource the data source
     * @param politeness how statements of Pawl's own wait for who is in their way
     * @throws CallersTransactionException if a transaction is open on it, of which nothing is changed
     * @throws SQLException if there is no connection to be had
     */
    public static Session open(DataSource dataSource, Politeness politeness) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            refuseOpenTransaction(connection);
            Session session = new Session(connection, politeness);
            if (!session.autoCommitBefore) {
                session.switchToAutoCommit();
            }
            return session;
        } catch (CallersTransactionException e) {
            // To close it might end the transaction, which is the business of whoever began it.
            throw e;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * To switch to autocommit would commit what somebody else has begun. Drivers know from the last answer of the server
     * whether a transaction is open, and refuse this then; else it changes nothing and sends nothing.
     *
     * @see Connection#setReadOnly
     */
    private static void refuseOpenTransaction(Connection connection) throws SQLException {
        try {
            connection.setReadOnly(connection.isReadOnly());
        } catch (SQLException e) {
            if (CallersTransactionException.STATE.equals(e.getSQLState())) {
                throw new CallersTransactionException(e);
            }
            throw e;
        }
    }

    /** A connection that takes part in a transaction of a transaction manager does not allow it. */
    private void switchToAutoCommit() throws SQLException {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            if (connection.isClosed()) {
                throw e;
            }
            throw new CallersTransactionException(e);
        }
    }

    /** Returns the name of the database product, as the driver knows it without asking. */
    public String product() throws SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }

    /** Returns the user who has connected, as the driver knows it without asking. */
    public String user() throws SQLException {
        return connection.getMetaData().getUserName();
    }

    /** Returns the major version of the server, as the driver knows it without asking. */
    public int serverMajor() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    /** Returns the encoding of the database. */
    public String encoding() throws SQLException {
        return ownEncoding().name();
    }

    /** Whether there are characters that the database cannot store. */
    public boolean isLimited() throws SQLException {
        return ownEncoding().isLimited();
    }

    /**
     * Returns the characters of a text that the database cannot store, as code points.
     *
     * @param text any text
     */
    public SortedSet<Integer> unstorable(String text) throws SQLException {
        return Encoding.isPlain(text) ? new TreeSet<>() : ownEncoding().unstorable(text);
    }

    /**
     * Returns a statement of Pawl's own in which characters that the database cannot store are replaced by a backslash,
     * {@code u} and four digits, or {@code U} and eight, as PostgreSQL itself writes them, so that a name, a description
     * or a message never makes it fail. They are in literals only, which {@link Quote} writes: names that are there can
     * be stored.
     *
     * @param sql a statement without a text of the user's that means something to the server
     */
    public String storable(String sql) throws SQLException {
        String storable = sql;
        for (int character : unstorable(sql)) {
            String digits = HexFormat.of().withUpperCase().toHexDigits(character);
            String escape = character < 0x10000 ? "\\\\u" + digits.substring(4) : "\\\\U" + digits;
            storable = storable.replace(Character.toString(character), escape);
        }
        return storable;
    }

    private Encoding ownEncoding() throws SQLException {
        Encoding known = encoding == null ? new Encoding(this) : encoding;
        encoding = known;
        return known;
    }

    /** Returns how long the driver waits for an answer before it closes the connection; zero if it waits for ever. */
    public Duration socketTimeout() throws SQLException {
        return Duration.ofMillis(connection.getNetworkTimeout());
    }

    /** Returns how long the driver lets a statement work before it cancels it; zero if it never does. */
    public Duration queryTimeout() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return Duration.ofSeconds(statement.getQueryTimeout());
        }
    }

    /**
     * Runs a query whatever the {@code search_path} is, and sends nothing else: for what has neither functions nor
     * operators and qualifies its tables.
     *
     * @param sql one statement
     * @param reader makes a value of each row
     */
    public <T> List<T> read(String sql, RowReader<T> reader) throws SQLException {
        if (inTransaction) {
            return ask(sql, reader);
        }
        try (Statement statement = verbatim()) {
            statement.setQueryTimeout(READ_TIMEOUT);
            try (ResultSet result = statement.executeQuery(sql)) {
                return rows(result, reader);
            }
        } catch (SQLException e) {
            if (!WORTH_ANOTHER_TRY.contains(String.valueOf(e.getSQLState()))) {
                throw told(e);
            }
            // Somebody keeps it waiting, perhaps; in the transaction that is begun now that can be told.
            return query(sql, reader);
        }
    }

    /**
     * Runs a query that is not Pawl's own, as it stands, with a short timeout for locks.
     *
     * @param sql one statement
     * @param reader makes a value of each row
     */
    public <T> List<T> foreignQuery(String sql, RowReader<T> reader) throws SQLException {
        return answer(List.of(BEGIN_TO_READ, "SET LOCAL lock_timeout TO " + LOCK_TIMEOUT, sql, COMMIT), 1, reader);
    }

    private <T> List<T> ask(String sql, RowReader<T> reader) throws SQLException {
        try (Statement statement = verbatim();
                ResultSet result = statement.executeQuery(sql)) {
            return rows(result, reader);
        } catch (SQLException e) {
            throw told(e);
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
            return ask(sql, reader);
        }
        String query = storable(sql);
        return politely(false, () -> answer(List.of(BEGIN_TO_READ, LIMITED.reading(), query, COMMIT), 2, reader));
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
        } catch (SQLException e) {
            throw told(e);
        }
    }

    /**
     * Changes Pawl's own tables, in one transaction and one round trip.
     *
     * @param settings what holds in it
     * @param statements the statements; nothing remains of them if one fails
     */
    public void write(LocalSettings settings, List<String> statements) throws SQLException {
        LocalSettings limited = settings.with("lock_timeout", LOCK_TIMEOUT);
        List<String> storable = new ArrayList<>();
        for (String statement : statements) {
            storable.add(storable(statement));
        }
        politely(true, () -> {
            atomically(limited, storable);
            return true;
        });
    }

    /**
     * Changes a row of Pawl's own tables, in one transaction and one round trip.
     *
     * @param sql one statement that returns what it has changed
     * @param reader makes a value of the row
     * @return the value, or null if there is no row
     */
    public <T> @Nullable T write(String sql, RowReader<T> reader) throws SQLException {
        String storable = storable(sql);
        List<T> rows = politely(true, () -> answer(List.of(BEGIN, LIMITED.statement(), storable, COMMIT), 2, reader));
        return rows.isEmpty() ? null : rows.get(0);
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
     * Runs one statement in a transaction of its own, in one round trip.
     *
     * @param settings what holds in it
     * @param statement a statement that returns rows
     * @param reader makes a value of each row
     */
    public <T> List<T> atomically(LocalSettings settings, String statement, RowReader<T> reader) throws SQLException {
        return answer(List.of(BEGIN, settings.statement(), statement, COMMIT), 2, reader);
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
        LocalSettings limited = settings.with("lock_timeout", LOCK_TIMEOUT);
        return politely(true, () -> undoneOnce(limited, statements, query, reader));
    }

    /**
     * Does the same in one round trip: for statements that cannot fail, or whose failure no setting explains.
     *
     * @param settings what holds from the begin on
     * @param statements what to run before; they return no rows
     * @param query one statement
     * @param reader makes a value of each row
     */
    public <T> List<T> undoneAtOnce(LocalSettings settings, List<String> statements, String query, RowReader<T> reader)
            throws SQLException {
        LocalSettings limited = settings.with("lock_timeout", LOCK_TIMEOUT);
        List<String> message = new ArrayList<>(List.of(BEGIN, limited.statement()));
        message.addAll(statements);
        message.addAll(List.of(query, "ROLLBACK"));
        return politely(true, () -> answer(message, 2, reader));
    }

    private <T> List<T> undoneOnce(LocalSettings settings, List<String> statements, String query, RowReader<T> reader)
            throws SQLException {
        List<T> rows;
        try {
            script(List.of(BEGIN, settings.statement()), statements, List.of());
            rows = ask(query, reader);
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

    private <T> T politely(boolean writing, Politeness.Sending<T> statement) throws SQLException {
        return politeness.send(this, writing, statement);
    }

    /**
     * Sends statements in one message and reads the rows of one of them.
     *
     * @param number which of those that return rows, from 1
     */
    private <T> List<T> answer(List<String> statements, int number, RowReader<T> reader) throws SQLException {
        try (Statement statement = verbatim()) {
            boolean hasRows = statement.execute(String.join("\n;", statements));
            for (int results = hasRows ? 1 : 0; results < number; results += hasRows ? 1 : 0) {
                hasRows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                return rows(result, reader);
            }
        } catch (SQLException e) {
            rollBack(e);
            throw told(e);
        } catch (RuntimeException | Error e) {
            rollBack(e);
            throw e;
        }
    }

    /** A pool that has closed a connection under its user says so without an SQLSTATE. */
    private SQLException told(SQLException failure) throws SQLException {
        return failure.getSQLState() == null && connection.isClosed()
                ? new SQLException(failure.getMessage(), CONNECTION_DOES_NOT_EXIST, failure)
                : failure;
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
