package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static dev.pawl.runtime.TestRegistry.migration;
import static dev.pawl.runtime.plan.TransactionStep.strongLock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.report.MigrationReport;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The connection dies after the server has committed and before the runner knows. */
final class UncertainCommitTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    private final AtomicInteger losses = new AtomicInteger();

    @Test
    void isFoundOutBeforeAnythingIsRepeated() {
        database.execute("CREATE TABLE bookings (id int)");
        TestRegistry registry = TestRegistry.of(
                migration(1)
                        .up(
                                strongLock("INSERT INTO bookings VALUES (1)"),
                                strongLock("INSERT INTO bookings VALUES (2)")),
                creating(2));

        MigrationReport report = Migrator.builder(losingAnswersTo("INSERT INTO bookings VALUES (1)", 1))
                .registry(registry)
                .build()
                .up();

        assertThat(losses).hasValue(1);
        assertThat(database.query("SELECT id FROM bookings ORDER BY id")).containsExactly("1", "2");
        assertThat(database.history()).containsExactly("1 applied 2 2", "2 applied 1 1");
        assertThat(report.migrations()).hasSize(2);
    }

    @Test
    void doesNotUndoAnotherMigration() {
        TestRegistry registry = TestRegistry.of(creating(1), creating(2), creating(3));
        database.migrator(registry).build().up();

        Migrator.builder(losingAnswersTo("DROP TABLE \"t3\"", 1))
                .registry(registry)
                .build()
                .down(1);

        assertThat(losses).hasValue(1);
        assertThat(database.tables()).containsExactly("t1", "t2");
    }

    @Test
    void sendsAgainOutsideATransactionOnlyWhatMayBe() {
        database.execute(
                "CREATE TABLE bookings (id int)",
                "CREATE PROCEDURE book(text) LANGUAGE sql AS 'INSERT INTO public.bookings VALUES (1)'");
        Migrator once = Migrator.builder(losingAnswersTo("book('1')", 1))
                .registry(TestRegistry.of(migration(1).up(Steps.outside("CALL {schema}.book('1')", false))))
                .build();

        assertThatThrownBy(once::up)
                .hasMessageStartingWith("migration 1 `M1` stops at step 1 of 1: it was begun before");
        assertThat(database.query("SELECT id FROM bookings")).containsExactly("1");
        assertThat(losses).hasValue(1);

        database.of(migration(1).up(Steps.outside("CALL {schema}.book('1')", true)))
                .up();
        assertThat(database.query("SELECT id FROM bookings")).containsExactly("1", "1");
        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    @Test
    void isGivenUpWhenEveryConnectionDies() {
        TestRegistry registry = TestRegistry.of(creating(1));
        assertThatThrownBy(Migrator.builder(losingAnswersTo("schema_migration_lease", 1_000))
                        .registry(registry)
                        .connectTimeout(Duration.ofSeconds(1))
                        .build()::up)
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("lost the connection to the database")
                .hasMessageContaining("Pawl has connected again several times, and got nothing done for 1 s");

        database.migrator(registry).build().up();

        assertThat(database.history()).containsExactly("1 applied 1 1");
    }

    private DataSource losingAnswersTo(String text, int times) {
        return proxy(DataSource.class, (method, arguments) -> {
            Connection connection = database.dataSource().getConnection();
            return proxy(Connection.class, (called, parameters) -> {
                Object result = invoke(connection, called, parameters);
                return result instanceof Statement statement ? losing(statement, connection, text, times) : result;
            });
        });
    }

    private Statement losing(Statement statement, Connection connection, String text, int times) {
        return proxy(Statement.class, (method, arguments) -> {
            Object result = invoke(statement, method, arguments);
            if (arguments != null && String.valueOf(arguments[0]).contains(text) && losses.get() < times) {
                losses.incrementAndGet();
                connection.abort(Runnable::run);
                throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
            }
            return result;
        });
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.on(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void givesTheLeaseBackThoughNothingIsLeftToDo() {
        Migrator.builder(losingAnswersTo("CREATE TABLE \"t1\"", 1))
                .registry(TestRegistry.of(creating(1)))
                .build()
                .up();
        assertThat(database.query("SELECT owner FROM schema_migration_lease")).containsExactly("null");

        Migrator.builder(losingAnswersTo("'baselined'", 2))
                .registry(TestRegistry.of(creating(1), migration(2).baseline()))
                .build()
                .baseline(2);
        assertThat(losses).hasValue(2);
        assertThat(database.query("SELECT owner FROM schema_migration_lease")).containsExactly("null");
    }
}
