package dev.pawl.runtime;

import static dev.pawl.runtime.TestRegistry.creating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pawl.runtime.failure.MigrationException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

final class ConnectingTest {

    @Test
    void failsWithoutAServer() throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {freePort()});
        source.setUser("somebody");

        assertThatThrownBy(migrator(source)::up)
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("cannot connect to the database\n  Connection to localhost:")
                .hasMessageEndingWith("fix: see that the server runs and can be reached, and check the host and port"
                        + " of the data source")
                .hasCauseInstanceOf(SQLException.class);
    }

    /** A server that is frozen, or behind a firewall that drops packets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?socketTimeout=1|the server did not answer within `connectTimeout` or `socketTimeout` of the JDBC driver",
                "?loginTimeout=1|the data source allows 1 s for it, by `loginTimeout`"
            })
    void failsWithoutAnAnswer(String options, String limit) throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/shop" + options);
            source.setUser("somebody");

            assertThatThrownBy(migrator(source)::up)
                    .hasMessageStartingWith("cannot connect to the database\n")
                    .hasMessageContaining("\n  " + limit + "\n");
        }
    }

    @Test
    void failsWithoutTheDatabase() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {PostgresServers.major(18).port()});
        source.setUser("postgres");
        source.setDatabaseName("nowhere");

        assertThatThrownBy(migrator(source)::up).hasMessage("""
                        cannot connect to the database
                          FATAL: database "nowhere" does not exist
                            SQLSTATE 3D000
                          fix: create the database; Pawl only changes what is in it""");
    }

    @Test
    void failsWithTheWrongPassword() {
        assertThatThrownBy(migrator(failing("FATAL: password authentication failed for user \"u\"", "28P01"))::up)
                .hasMessageContaining("fix: check the user name and the password of the data source");
    }

    @Test
    void failsWithoutAFreeConnection() {
        assertThatThrownBy(migrator(failing("FATAL: sorry, too many clients already", "53300"))::up)
                .hasMessageContaining("fix: free connections on the server, or raise max_connections");
    }

    @Test
    void failsAtOnceWherePgBouncerPoolsStatements() {
        AtomicInteger tries = new AtomicInteger();
        Connection connection = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (!method.getName().equals("getMetaData")) {
                        return method.getReturnType() == boolean.class ? true : null;
                    }
                    tries.incrementAndGet();
                    throw new SQLException("FATAL: transaction blocks not allowed in statement pooling mode", "08P01");
                });

        assertThatThrownBy(migrator(proxy(DataSource.class, "getConnection", connection))::up)
                .hasMessage("""
                        the pooler in front of the database does not allow transactions
                          FATAL: transaction blocks not allowed in statement pooling mode
                            SQLSTATE 08P01
                          fix: let it pool transactions or sessions: pool_mode = transaction in PgBouncer
                          fix: or connect to the server itself""");
        assertThat(tries).hasValue(1);
    }

    @Test
    void failsWithWhateverAPoolThrows() {
        DataSource pool = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    throw new IllegalStateException(
                            "Failed to initialize pool: gone", new SQLException("gone", "28000"));
                });

        assertThatThrownBy(migrator(pool)::up)
                .hasMessageStartingWith("cannot connect to the database\n  Failed to initialize pool: gone\n")
                .hasMessageContaining("fix: check the user name and the password");
    }

    @Test
    void tellsNoPasswordEvenIfTheDriverDoes() {
        Throwable failure = catchThrowable(
                migrator(failing(
                        "no driver for jdbc:postgresql://me:s3cret@db/shop?user=me&password=s3cret&ssl=true", "08001"))
                        ::up);

        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause.getMessage()).doesNotContain("s3cret");
        }
        assertThat(failure)
                .hasMessageContaining("jdbc:postgresql://me:***@db/shop?user=me&password=***&ssl=true")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void failsOnAnythingButPostgresql() {
        DatabaseMetaData metaData = proxy(DatabaseMetaData.class, "getDatabaseProductName", "MySQL");
        Connection connection = proxy(Connection.class, "getMetaData", metaData);

        assertThatThrownBy(migrator(proxy(DataSource.class, "getConnection", connection))::up)
                .hasMessage("the database is MySQL, and Pawl migrates PostgreSQL only\n"
                        + "  fix: connect to the PostgreSQL database: check the host and port of the data source");
    }

    private static Migrator migrator(DataSource source) {
        return Migrator.builder(source)
                .registry(TestRegistry.of(creating(1)))
                .connectTimeout(Duration.ZERO)
                .build();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static DataSource failing(String message, String state) {
        return (DataSource) Proxy.newProxyInstance(
                ConnectingTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    throw new SQLException(message, state, new IllegalStateException(message));
                });
    }

    private static <T> T proxy(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                ConnectingTest.class.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer;
                    }
                    return called.getReturnType() == boolean.class ? true : null;
                }));
    }
}
