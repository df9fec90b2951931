package dev.pawl.runtime.internal.jdbc;

import java.sql.SQLException;

/** Thrown where a data source hands out a connection on which a transaction is open, which is somebody else's. */
public final class CallersTransactionException extends SQLException {

    /** {@code active_sql_transaction}. */
    static final String STATE = "25001";

    private static final long serialVersionUID = 1L;

    CallersTransactionException(SQLException cause) {
        super(cause.getMessage(), STATE, cause);
    }
}
