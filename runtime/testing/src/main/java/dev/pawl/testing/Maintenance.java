package dev.pawl.testing;

import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.testing.internal.session.Sql;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Creates and drops databases, on connections of its own that are kept. One of them says that this JVM is there: it
 * holds an advisory lock whose number is in the names of its databases, so that others know which are left over.
 */
final class Maintenance {

    /** In the names of databases that belong to a JVM. */
    static final String TEST_PREFIX = "pawl_test_";

    /** The first key of the advisory locks; {@code pg_locks} shows them whatever database they were taken in. */
    static final int PRESENT = 0x7061776c;

    private static final int ENDING_BACKENDS_MILLIS = 200;

    private final PGSimpleDataSource dataSource;
    private final boolean lasting;
    private final int owner = new SecureRandom().nextInt(Integer.MAX_VALUE);
    private final Deque<Connection> idle = new ArrayDeque<>();
    private @Nullable Connection presence;

    Maintenance(PGSimpleDataSource dataSource, boolean lasting) {
        this.dataSource = dataSource;
        this.lasting = lasting;
    }

    /** What is done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Eight hexadecimal digits. */
    String owner() {
        return String.format(Locale.ROOT, "%08x", owner);
    }

    int major() {
        return use(connection -> connection.getMetaData().getDatabaseMajorVersion());
    }

    void execute(String... statements) {
        use(connection -> {
            Sql.execute(connection, statements);
            return true;
        });
    }

    List<String> column(String query) {
        return use(connection -> Sql.column(connection, query));
    }

    /** Waits until nobody is connected to a database; whoever is, is thrown out. */
    void awaitEndOf(String database) {
        use(connection -> {
            awaitEndOf(connection, database);
            return true;
        });
    }

    /** Drops a database and throws out whoever is connected to it. */
    void drop(String database) {
        use(connection -> {
            awaitEndOf(connection, database);
            Sql.execute(connection, "DROP DATABASE IF EXISTS " + Sql.identifier(database) + " WITH (FORCE)");
            return true;
        });
    }

    /** A backend whose connection was closed is there for a moment, and PostgreSQL would look again in 100 ms only. */
    private static void awaitEndOf(Connection connection, String database) throws SQLException {
        long deadline = System.nanoTime() + ENDING_BACKENDS_MILLIS * 1_000_000L;
        String clients =
                " FROM pg_stat_activity WHERE backend_type = 'client backend' AND datname = " + Quote.literal(database);
        Sql.execute(connection, "SELECT pg_terminate_backend(pid)" + clients + " AND pg_has_role(usesysid, 'USAGE')");
        while (!Sql.column(connection, "SELECT pid" + clients).isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    <T> T use(Work<T> work) {
        Connection connection = take();
        try {
            T result = work.on(connection);
            giveBack(connection);
            return result;
        } catch (SQLException e) {
            giveBack(connection);
            throw ServerFailure.explained(dataSource, e);
        }
    }

    private synchronized Connection take() {
        try {
            announce();
            Connection connection = idle.poll();
            while (connection != null && !connection.isValid(1)) {
                connection = idle.poll();
            }
            return connection == null ? dataSource.getConnection() : connection;
        } catch (SQLException e) {
            throw ServerFailure.unreachable(dataSource, e);
        }
    }

    private synchronized void giveBack(Connection connection) {
        idle.push(connection);
    }

    /** Once, and again after the server was restarted. */
    private void announce() throws SQLException {
        if (presence != null && (!lasting || presence.isValid(1))) {
            return;
        }
        Connection connection = dataSource.getConnection();
        ServerFailure.refuseWithoutRights(dataSource, connection);
        Sql.execute(connection, "SELECT pg_advisory_lock_shared(" + PRESENT + ", " + owner + ")");
        presence = connection;
        if (lasting) {
            new Leftovers(connection).drop();
        }
    }
}
