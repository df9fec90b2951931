package dev.pawl.examples.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import javax.sql.DataSource;

/**
 * One connection of a release of the shop that is running while the database is migrated. It names its columns, and uses
 * none that is renamed or dropped. What goes wrong is counted, and the connection is used on.
 */
final class Client {

    private static final String READ = "SELECT o.id, o.amount, o.state, c.email FROM orders o"
            + " JOIN customers c ON c.id = o.customer_id WHERE o.id = ?";
    private static final String WRITE = "UPDATE orders SET state = ? WHERE id = ?";
    private static final String LOCK = "SELECT id, code, visits FROM customers WHERE id = ? FOR NO KEY UPDATE";
    private static final String COUNT = "UPDATE customers SET visits = visits + 1 WHERE id = ?";
    private static final String ORDER = "INSERT INTO orders (customer_id, partner_id, amount) VALUES (?, ?, 10)";
    private static final String VISIT = "INSERT INTO visits (customer_id) VALUES (?)";

    private final DataSource dataSource;
    private final IntSupplier stage;
    private final Random random;
    private final Latencies latencies;
    private final Map<ClientError, Integer> errors = new TreeMap<>();

    Client(DataSource dataSource, IntSupplier stage, int stages, int number) {
        this.dataSource = dataSource;
        this.stage = stage;
        this.random = new Random(number);
        this.latencies = new Latencies(stages);
    }

    Latencies latencies() {
        return latencies;
    }

    Map<ClientError, Integer> errors() {
        return errors;
    }

    private interface Call {
        void run() throws SQLException;
    }

    void run(BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            try (Connection connection = dataSource.getConnection()) {
                use(connection, goOn);
            } catch (SQLException e) {
                error(e);
            }
        }
    }

    private void use(Connection connection, BooleanSupplier goOn) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ);
                PreparedStatement write = connection.prepareStatement(WRITE);
                PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement count = connection.prepareStatement(COUNT);
                PreparedStatement order = connection.prepareStatement(ORDER);
                PreparedStatement visit = connection.prepareStatement(VISIT)) {
            while (goOn.getAsBoolean() && !connection.isClosed()) {
                int kind = random.nextInt(10);
                try {
                    if (kind < 6) {
                        read.setLong(1, id());
                        timed(read::execute);
                    } else if (kind < 8) {
                        write.setString(1, "s" + kind);
                        write.setLong(2, id());
                        timed(write::execute);
                    } else {
                        buy(connection, lock, count, order, visit);
                    }
                } catch (SQLException e) {
                    error(e);
                    if (!connection.getAutoCommit()) {
                        connection.rollback();
                        connection.setAutoCommit(true);
                    }
                }
            }
        }
    }

    private void buy(
            Connection connection,
            PreparedStatement lock,
            PreparedStatement count,
            PreparedStatement order,
            PreparedStatement visit)
            throws SQLException {
        long customer = id();
        connection.setAutoCommit(false);
        lock.setLong(1, customer);
        timed(lock::execute);
        count.setLong(1, customer);
        timed(count::execute);
        order.setLong(1, customer);
        order.setLong(2, id());
        timed(order::execute);
        visit.setLong(1, customer);
        timed(visit::execute);
        timed(connection::commit);
        connection.setAutoCommit(true);
    }

    /** Not the first one: that row is left to whoever forgets a transaction. */
    private long id() {
        return 2 + random.nextInt(Shop.ROWS - 1);
    }

    private void timed(Call call) throws SQLException {
        int begun = stage.getAsInt();
        long begin = System.nanoTime();
        try {
            call.run();
        } finally {
            latencies.add(begun, System.nanoTime() - begin);
        }
    }

    private void error(SQLException error) {
        errors.merge(ClientError.of(stage.getAsInt(), error), 1, Integer::sum);
    }
}
