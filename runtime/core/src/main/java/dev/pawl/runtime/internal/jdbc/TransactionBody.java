package dev.pawl.runtime.internal.jdbc;

import java.sql.SQLException;

/** What is done in one transaction. */
@FunctionalInterface
public interface TransactionBody {

    /**
     * Does the work; the caller commits, or rolls back if this throws.
     *
     * @throws SQLException if PostgreSQL refuses a statement
     */
    void run() throws SQLException;
}
