package dev.pawl.runtime;

import dev.pawl.runtime.MigrationException.Reason;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.LeaseLostException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Where connections come from and where exceptions of the driver become ones for people. */
final class Database {

    private static final Logger LOGGER = System.getLogger("dev.pawl.runtime");
    private static final int RECONNECTIONS = 5;
    private static final long SHORTEST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 500;

    private final Settings settings;

    Database(Settings settings) {
        this.settings = settings;
    }

    /**
     * Does something with a connection to a server that is known to be good enough. If the connection is lost it is done
     * again with another one, so it must look first what is done already.
     */
    <T> T use(SessionWork<T> work) {
        try {
            return persistently(work);
        } catch (SQLException e) {
            throw LeaseLostException.isMeantBy(e) ? overtaken(e) : SqlFailure.ofOwnStatement(e, settings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException(
                    Reason.INTERRUPTED,
                    "interrupted while waiting; what is recorded stays, and the next run goes on there",
                    e);
        }
    }

    private <T> T persistently(SessionWork<T> work) throws SQLException, InterruptedException {
        for (int losses = 1; ; losses++) {
            try (Session session = open()) {
                refuseUnsuitable(session);
                if (losses > 1) {
                    refuseEndingAtErrors(session);
                }
                return work.on(session);
            } catch (SQLException e) {
                if (!SqlFailure.isConnectionLost(e) || losses > RECONNECTIONS) {
                    throw e;
                }
                String reason = SqlFailure.text(e);
                LOGGER.log(Level.WARNING, "lost the connection, connects again and looks what is done: " + reason);
                settings.listeners().tell(listener -> listener.reconnecting(reason));
            }
        }
    }

    /** Waits for a server that is still starting, or has no connection left, but not for one that refuses this user. */
    private Session open() throws InterruptedException {
        long deadline = System.nanoTime() + settings.connectTimeout().toNanos();
        for (int tries = 0; ; tries++) {
            SQLException failure;
            try {
                return Session.open(settings.dataSource());
            } catch (SQLException e) {
                failure = e;
            } catch (RuntimeException e) {
                // HikariCP throws one of its own when the very first connection fails.
                failure = new SQLException(e.getMessage(), sqlState(e), e);
            }
            if (!SqlFailure.isPassing(failure) || System.nanoTime() > deadline) {
                throw SqlFailure.noConnection(failure);
            }
            if (tries == 0) {
                LOGGER.log(Level.INFO, "waits for the database: " + SqlFailure.text(failure));
            }
            Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, LONGEST_PAUSE));
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
            throw new Explanation(Reason.DATABASE, "the database is " + product + ", and Pawl migrates PostgreSQL only")
                    .fix("pass the data source of the PostgreSQL database")
                    .exception();
        }
        int minimum = settings.registry().minimumPostgres();
        if (session.serverMajor() < minimum) {
            throw new Explanation(
                            Reason.DATABASE,
                            "the server is PostgreSQL " + session.serverMajor()
                                    + ", and the migrations were compiled for " + minimum + " and later")
                    .fix("upgrade the server")
                    .fix("or compile for what it is: -Apawl.postgres=" + session.serverMajor())
                    .exception();
        }
    }

    /** Pawl finds out by an error whether its tables are there, and whether a lock is free. */
    private static void refuseEndingAtErrors(Session session) throws SQLException {
        String name = "exit_on_error";
        List<String> values =
                session.read("SELECT pg_catalog.current_setting(" + Quote.literal(name) + ")", row -> row.getString(1));
        if (values.contains("on")) {
            SettingOrigin origin = SettingOrigin.of(session, name);
            throw new Explanation(Reason.DATABASE, "the server ends the session at each error: " + name + " is on")
                    .fact("it is set " + origin.words())
                    .fix(origin.wayOut("off"))
                    .exception();
        }
    }

    private static MigrationException overtaken(SQLException cause) {
        return new MigrationException(
                Reason.BLOCKED,
                new Explanation(
                                Reason.BLOCKED,
                                "another runner has taken over, since this one did not renew its lease in time")
                        .fact("what was not recorded yet has not been committed")
                        .fix("run it again; it goes on where the other one is")
                        .text(),
                cause);
    }
}
