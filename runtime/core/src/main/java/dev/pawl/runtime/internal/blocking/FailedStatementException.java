package dev.pawl.runtime.internal.blocking;

import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;
import java.time.Duration;

/** Says which statement of a step PostgreSQL refused, or was cut off in. */
public final class FailedStatementException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final String statement;
    private final Duration worked;

    FailedStatementException(String statement, Duration worked, SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
        this.statement = statement;
        this.worked = worked;
    }

    /** Sends something that is to be blamed on a statement. */
    public interface Sending {
        void send() throws SQLException;
    }

    /** Runs a statement of a step. */
    public static void run(Session session, String statement) throws SQLException {
        run(statement, () -> session.execute(statement));
    }

    /** Runs what is to be blamed on a statement of a step. */
    public static void run(String statement, Sending sending) throws SQLException {
        long begin = System.nanoTime();
        try {
            sending.send();
        } catch (SQLException e) {
            throw new FailedStatementException(statement, Duration.ofNanos(System.nanoTime() - begin), e);
        }
    }

    public String statement() {
        return statement;
    }

    /** Returns how long the server had worked on it, as far as the client knows. */
    public Duration worked() {
        return worked;
    }

    /** Returns what the driver said. */
    public SQLException failure() {
        return getCause() instanceof SQLException cause ? cause : this;
    }
}
