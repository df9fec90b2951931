package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.patient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.report.MigrationReport;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data sources that hand out what other code works on, or another database to each thread. */
final class DataSourceTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @RegisterExtension
    final TestDatabase other = TestDatabase.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"up", "validate", "status", "contract"})
    void mustNotHandOutATransactionThatIsOpen(String call) throws SQLException {
        database.execute("CREATE TABLE orders (id int)");
        try (Connection callers = database.dataSource().getConnection();
                Statement statement = callers.createStatement()) {
            callers.setAutoCommit(false);
            statement.execute("INSERT INTO orders VALUES (1)");

            refuses(callers, call);

            assertThat(callers.isClosed()).isFalse();
            assertThat(callers.getAutoCommit()).isFalse();
            statement.execute("INSERT INTO orders VALUES (2)");
            assertThat(database.query("SELECT * FROM orders")).isEmpty();
            callers.rollback();
        }
        assertThat(database.query("SELECT * FROM orders")).isEmpty();
    }

    @Test
    void mustNotHandOutATransactionThatTheDriverDoesNotManage() throws SQLException {
        database.execute("CREATE TABLE orders (id int)");
        try (Connection callers = database.dataSource().getConnection();
                Statement statement = callers.createStatement()) {
            statement.execute("BEGIN");
            statement.execute("INSERT INTO orders VALUES (1)");

            refuses(callers, "up");

            statement.execute("COMMIT");
        }
        assertThat(database.query("SELECT * FROM orders")).containsExactly("1");
    }

    @Test
    void mayHandOutAConnectionOnWhichATransactionIsOnlyGoingToBegin() throws SQLException {
        try (Connection callers = database.dataSource().getConnection()) {
            callers.setAutoCommit(false);
            Migrator.builder(handingOut(() -> unclosed(callers)))
                    .registry(TestRegistry.of(creating(1)))
                    .build()
                    .up();
            assertThat(callers.getAutoCommit()).isFalse();
        }
        assertThat(database.tables()).containsExactly("t1");
    }

    private void refuses(Connection callers, String call) {
        Migrator migrator = Migrator.builder(handingOut(() -> callers))
                .registry(TestRegistry.of(creating(1)))
                .build();
        assertThatThrownBy(() -> {
                    switch (call) {
                        case "up" -> migrator.up();
                        case "contract" -> migrator.contract();
                        case "validate" -> migrator.validate();
                        default -> migrator.status();
                    }
                })
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.USAGE))
                .hasMessage("""
                        the data source hands out a connection on which a transaction is open already
                          Pawl begins and ends transactions of its own, and would end that one too; nothing of it was \
                        changed
                          fix: call Pawl outside that transaction, before it begins
                          fix: or pass the data source itself, and not one that takes part in transactions, such as \
                        TransactionAwareDataSourceProxy""");
    }

    /** As for tenants: the thread says which database it wants, and the heartbeat is another thread. */
    @Test
    void mayGiveAnotherThreadAnotherDatabase() throws Exception {
        other.of(creating(1)).up();
        List<String> before = other.query("SELECT * FROM schema_migration_lease");
        ThreadLocal<DataSource> route = ThreadLocal.withInitial(other::dataSource);
        Migrator migrator = Migrator.builder(handingOut(() -> route.get().getConnection()))
                .registry(TestRegistry.of(
                        migration(1).up(patient("CREATE TABLE t1 ()", "SELECT pg_advisory_xact_lock(1)"))))
                .leaseDuration(Duration.ofMillis(90))
                .build();
        List<String> warnings = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                warnings.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("dev.pawl.runtime");
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try (Connection blocker = database.dataSource().getConnection();
                Statement statement = blocker.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(1)");
            CompletableFuture<MigrationReport> up = InBackground.get(() -> {
                route.set(database.dataSource());
                return migrator.up();
            });
            TestDatabase.await("a heartbeat", () -> !warnings.isEmpty());
            long beats = beats();
            TestDatabase.await("some more", () -> beats() > beats + 5);
            statement.execute("SELECT pg_advisory_unlock(1)");
            up.join();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("the data source gives another thread another database, `" + name(other) + "` instead of `"
                        + name(database) + "`, so the lease of this run is not renewed there;");
        assertThat(database.history()).containsExactly("1 applied 1 1");
        assertThat(other.query("SELECT * FROM schema_migration_lease")).isEqualTo(before);
    }

    /** As a pool does that is told to let all its connections go; what it says then has no SQLSTATE. */
    @Test
    void mayCloseAConnectionThatIsInUse() {
        AtomicInteger connections = new AtomicInteger();
        Migrator migrator = Migrator.builder(handingOut(
                        () -> closing(database.dataSource().getConnection(), connections.incrementAndGet() == 1)))
                .registry(TestRegistry.of(creating(1), creating(2)))
                .build();

        TestDatabase.quietly(migrator::up);

        assertThat(connections).hasValueGreaterThan(1);
        assertThat(database.history()).containsExactly("1 applied 1 1", "2 applied 1 1");
    }

    /** Is closed, if it is told so, when the second migration begins. */
    private static Connection closing(Connection connection, boolean closes) {
        return (Connection) Proxy.newProxyInstance(
                DataSourceTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    try {
                        if (connection.isClosed() && method.getName().equals("createStatement")) {
                            throw new SQLException("Connection is closed");
                        }
                        Object result = method.invoke(connection, arguments);
                        return result instanceof Statement statement && closes
                                ? closing(statement, connection)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Statement closing(Statement statement, Connection connection) {
        return (Statement) Proxy.newProxyInstance(
                DataSourceTest.class.getClassLoader(), new Class<?>[] {Statement.class}, (self, method, arguments) -> {
                    if (arguments != null && String.valueOf(arguments[0]).contains("migration 2 ")) {
                        connection.close();
                        throw new SQLException("Connection is closed");
                    }
                    try {
                        return method.invoke(statement, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private long beats() {
        return Long.parseLong(other.query("SELECT sessions FROM pg_stat_database WHERE datname = current_database()")
                .get(0));
    }

    private static String name(TestDatabase database) {
        return database.query("SELECT current_database()").get(0);
    }

    private static DataSource handingOut(Callable<Connection> connections) {
        return (DataSource) Proxy.newProxyInstance(
                DataSourceTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> connections.call());
    }

    /** What frameworks hand out in a transaction of theirs is not closed by those who use it. */
    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                DataSourceTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
