package dev.pawl.runtime.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes a value of the current row of a result.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface RowReader<T> {

    /**
     * Reads the current row and does not move on.
     *
     * @param row the result, positioned on the row
     * @throws SQLException if a column is missing or of another type
     */
    T read(ResultSet row) throws SQLException;
}
