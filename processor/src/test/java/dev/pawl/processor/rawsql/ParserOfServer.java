package dev.pawl.processor.rawsql;

import dev.pawl.runtime.PostgresServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** What the parser of a server says of texts, none of which is run. */
final class ParserOfServer implements AutoCloseable {

    /** All of a message is parsed before the first of its statements is run. */
    private static final String STOP = "DO $stop$ BEGIN RAISE SQLSTATE 'ZZ999'; END $stop$;\n";

    private final Connection connection;

    private ParserOfServer(Connection connection) {
        this.connection = connection;
    }

    static ParserOfServer of(int major) throws SQLException {
        // otherwise the driver divides a text into statements by itself
        return new ParserOfServer(DriverManager.getConnection(String.format(
                Locale.ROOT,
                "jdbc:postgresql://localhost:%d/postgres?user=postgres&preferQueryMode=simple",
                PostgresServers.major(major).port())));
    }

    /** Whether it reads a text. */
    boolean reads(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(STOP + sql);
            throw new IllegalStateException("nothing stopped " + sql);
        } catch (SQLException e) {
            return "ZZ999".equals(e.getSQLState());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
