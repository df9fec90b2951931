package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Session;
import java.sql.SQLException;

/** Says which statement of a step PostgreSQL refused. */
final class FailedStatementException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final String statement;

    FailedStatementException(String statement, SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
        this.statement = statement;
    }

    /** Runs a statement of a step. */
    static void run(Session session, String statement) throws SQLException {
        try {
            session.execute(statement);
        } catch (SQLException e) {
            throw new FailedStatementException(statement, e);
        }
    }

    String statement() {
        return statement;
    }
}
