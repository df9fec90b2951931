package dev.pawl.runtime;

import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.LeaseLostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where connections come from and where exceptions of the driver become ones for people. */
final class Database {

    private final Settings settings;

    Database(Settings settings) {
        this.settings = settings;
    }

    /** Does something with a connection to a server that is known to be good enough. */
    <T> T use(SessionWork<T> work) {
        try (Session session = open()) {
            refuseUnsuitable(session);
            return work.on(session);
        } catch (SQLException e) {
            throw SqlFailure.ofOwnStatement(e, settings);
        } catch (LeaseLostException e) {
            throw overtaken(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException("interrupted while waiting for another runner; nothing was changed", e);
        }
    }

    private Session open() {
        try {
            return Session.open(settings.dataSource());
        } catch (SQLException e) {
            throw SqlFailure.noConnection(e);
        } catch (RuntimeException e) {
            // HikariCP throws one of its own when the very first connection fails.
            throw SqlFailure.noConnection(new SQLException(e.getMessage(), sqlState(e), e));
        }
    }

    private static @Nullable String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }

    private void refuseUnsuitable(Session session) throws SQLException {
        String product = session.product();
        if (!product.equals("PostgreSQL")) {
            throw new Explanation("the database is " + product + ", and Pawl migrates PostgreSQL only")
                    .fix("pass the data source of the PostgreSQL database")
                    .exception();
        }
        int minimum = settings.registry().minimumPostgres();
        if (session.serverMajor() < minimum) {
            throw new Explanation("the server is PostgreSQL " + session.serverMajor()
                            + ", and the migrations were compiled for " + minimum + " and later")
                    .fix("upgrade the server")
                    .fix("or compile for what it is: -Apawl.postgres=" + session.serverMajor())
                    .exception();
        }
    }

    private static MigrationException overtaken(LeaseLostException cause) {
        return new MigrationException(
                new Explanation("another runner has taken over, since this one did not renew its lease in time")
                        .fact(String.valueOf(cause.getMessage()))
                        .fact("what was not recorded yet has not been committed")
                        .fix("run it again; it goes on where the other one is")
                        .text(),
                cause);
    }
}
