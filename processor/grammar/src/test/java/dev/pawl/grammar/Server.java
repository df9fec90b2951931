package dev.pawl.grammar;

import dev.pawl.runtime.PostgresServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalInt;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A server that says whether it can read a text, and does nothing of what it says: it reads all before it does the first
 * statement, which fails.
 */
final class Server implements AutoCloseable {

    private static final String FAILING = "select 1/0;";
    private static final String DIVISION_BY_ZERO = "22012";

    private final Connection connection;
    private final PreparedStatement reading;

    Server(int major) throws SQLException {
        connection = PostgresServers.major(major).newDatabase().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create function pg_temp.read(text) returns void language plpgsql as 'begin execute $1; end'");
        }
        reading = connection.prepareStatement("select pg_temp.read(?)");
    }

    Optional<SyntaxError> error(String text) throws SQLException {
        try {
            reading.setString(1, FAILING + text);
            reading.execute();
            throw new IllegalStateException("nothing failed: " + text);
        } catch (PSQLException e) {
            ServerErrorMessage error = e.getServerErrorMessage();
            return DIVISION_BY_ZERO.equals(error.getSQLState()) ? Optional.empty() : Optional.of(error(text, error));
        }
    }

    private static SyntaxError error(String text, ServerErrorMessage error) {
        int characters = error.getInternalPosition() - 1 - FAILING.length();
        OptionalInt position =
                characters < 0 ? OptionalInt.empty() : OptionalInt.of(text.offsetByCodePoints(0, characters));
        return new SyntaxError(error.getMessage(), position);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
