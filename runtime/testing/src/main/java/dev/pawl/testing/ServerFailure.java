package dev.pawl.testing;

import dev.pawl.testing.internal.session.Sql;
import dev.pawl.testing.internal.session.Urls;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Says why a server gives no databases. */
final class ServerFailure {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private ServerFailure() {}

    static TestDatabaseException unreachable(PGSimpleDataSource server, SQLException cause) {
        return new TestDatabaseException(
                "cannot connect to the server for tests: " + cause.getMessage() + "\n  "
                        + Urls.shown(server.getUrl()) + ", user " + server.getUser()
                        + "\n  fix: start it, or correct the URL, " + PostgresServer.URL_PROPERTY + " or PAWL_TEST_URL"
                        + "\n  fix: or name none, and a PostgreSQL starts for the tests",
                cause);
    }

    static TestDatabaseException explained(PGSimpleDataSource server, SQLException cause) {
        return INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState())
                ? withoutRights(String.valueOf(server.getUser()), server, cause)
                : new TestDatabaseException(
                        "the server for tests gives no database: " + cause.getMessage() + "\n  "
                                + Urls.shown(server.getUrl()),
                        cause);
    }

    static void refuseWithoutRights(PGSimpleDataSource server, Connection connection) throws SQLException {
        List<String> roles = Sql.column(
                connection,
                "SELECT rolname FROM pg_roles WHERE rolname = current_user AND NOT rolcreatedb AND NOT rolsuper");
        if (!roles.isEmpty()) {
            connection.close();
            throw withoutRights(roles.get(0), server, null);
        }
    }

    private static TestDatabaseException withoutRights(
            String role, PGSimpleDataSource server, @Nullable SQLException cause) {
        return new TestDatabaseException(
                "the role `" + role + "` may not create databases for tests\n  "
                        + Urls.shown(server.getUrl())
                        + "\n  fix: ALTER ROLE " + Sql.identifier(role) + " CREATEDB"
                        + "\n  fix: or name another role, or no server, and a PostgreSQL starts for the tests",
                cause);
    }
}
