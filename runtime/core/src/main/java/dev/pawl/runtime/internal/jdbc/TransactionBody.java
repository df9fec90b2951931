package dev.pawl.runtime.internal.jdbc;

import java.sql.SQLException;
import java.util.List;

/** What is done in one transaction. */
@FunctionalInterface
public interface TransactionBody {

    /**
     * Does the work; the caller commits, or rolls back if this throws.
     *
     * @return the statements to end with, sent in one message with the {@code COMMIT}
     * @throws SQLException if PostgreSQL refuses a statement
     */
    List<String> run() throws SQLException;
}
