package dev.pawl.runtime;

import java.sql.SQLException;

/** Says which statement of a step PostgreSQL refused. */
final class FailedStatementException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final String statement;

    FailedStatementException(String statement, SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
        this.statement = statement;
    }

    String statement() {
        return statement;
    }
}
