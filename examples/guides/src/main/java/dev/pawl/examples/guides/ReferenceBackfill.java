package dev.pawl.examples.guides;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A job of the application: gives the old orders a reference, a thousand at a time. */
final class ReferenceBackfill {

    // region batch
    private static final String BATCH = """
            UPDATE orders SET reference = gen_random_uuid()
            WHERE id IN (
              SELECT id FROM orders
              WHERE reference IS NULL
              ORDER BY id LIMIT 1000
              FOR UPDATE SKIP LOCKED)""";

    /** Each batch is a transaction of its own: locks are short, and a job that is stopped goes on where it was. */
    static int run(DataSource dataSource) throws SQLException {
        int changed = 0;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement batch = connection.prepareStatement(BATCH)) {
            for (int rows = batch.executeUpdate(); rows > 0; rows = batch.executeUpdate()) {
                changed += rows;
            }
        }
        return changed;
    }
    // endregion

    private ReferenceBackfill() {}
}
