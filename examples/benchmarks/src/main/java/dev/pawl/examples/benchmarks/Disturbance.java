package dev.pawl.examples.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Somebody who keeps weak locks for long, which harms nobody unless somebody else wants a strong one; comes and goes.
 *
 * @param statement what is sent
 * @param idle how long the transaction stays open after that
 * @param pause how long it takes until it comes again
 */
record Disturbance(String statement, Duration idle, Duration pause) {

    private static final int ROWS_A_SECOND = 90;

    /** A query over both tables that takes long. */
    static Disturbance report(Duration length, Duration pause) {
        return new Disturbance(
                "SELECT sum(amount) FROM (SELECT o.amount, pg_sleep(0.01) FROM orders o"
                        + " JOIN customers c ON c.id = o.customer_id ORDER BY o.id LIMIT "
                        + length.toSeconds() * ROWS_A_SECOND + ") slow",
                Duration.ZERO,
                pause);
    }

    /** A transaction that has read one table and written the other, and is then left open. */
    static Disturbance idleTransaction(Duration length, Duration pause) {
        return new Disturbance(
                "SELECT 1 FROM orders LIMIT 1; UPDATE customers SET visits = visits + 1 WHERE id = 1", length, pause);
    }

    void run(DataSource dataSource, BooleanSupplier goOn) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement query = connection.createStatement()) {
                while (goOn.getAsBoolean()) {
                    query.execute(statement);
                    Thread.sleep(idle.toMillis());
                    connection.commit();
                    Thread.sleep(pause.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException("what should only be in the way has failed itself", e);
        }
    }
}
