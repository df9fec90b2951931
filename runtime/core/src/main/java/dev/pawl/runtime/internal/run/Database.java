package dev.pawl.runtime.internal.run;

import dev.pawl.runtime.failure.ConnectionPart;
import dev.pawl.runtime.failure.Explanation;
import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.failure.MigrationException.Reason;
import dev.pawl.runtime.failure.Remedy;
import dev.pawl.runtime.internal.blocking.SettingOrigin;
import dev.pawl.runtime.internal.blocking.SqlFailure;
import dev.pawl.runtime.internal.jdbc.CallersTransactionException;
import dev.pawl.runtime.internal.jdbc.Quote;
import dev.pawl.runtime.internal.jdbc.Session;
import dev.pawl.runtime.internal.lease.LeaseLostException;
import dev.pawl.runtime.internal.settings.Settings;
import dev.pawl.runtime.internal.waiting.WaitInterruptedException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where connections come from and where exceptions of the driver become ones for people. */
public final class Database {

    private final Settings settings;

    public Database(Settings settings) {
        this.settings = settings;
    }

    /**
     * Does something with a connection to a server that is known to be good enough. If the connection is lost it is done
     * again with another one, so it must look first what is done already.
     */
    public <T> T use(SessionWork<T> work) {
        try {
            return persistently(work);
        } catch (SQLException e) {
            throw LeaseLostException.isMeantBy(e) ? overtaken(e) : SqlFailure.ofOwnStatement(e, settings);
        } catch (InterruptedException | WaitInterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Explanation(
                            Reason.INTERRUPTED,
                            "interrupted while waiting; what is recorded stays, and the next run goes on there")
                    .exceptionOf(e);
        }
    }

    /** Outages are counted by how long each of them lasts: a run of days may lose its connection often. */
    private <T> T persistently(SessionWork<T> work) throws SQLException, InterruptedException {
        Outage outage = new Outage(settings);
        OwnStatements own = new OwnStatements(settings);
        boolean hasLost = false;
        while (true) {
            int achieved = work.achieved();
            SQLException failure;
            try (Session session = open(outage, own)) {
                refuseUnsuitable(session);
                if (hasLost) {
                    refuseEndingAtErrors(session);
                }
                return on(session, work);
            } catch (SQLException e) {
                failure = e;
            }
            if (work.achieved() > achieved || outage.hasBeenOver()) {
                outage = new Outage(settings);
            }
            if (SqlFailure.isConnectionLost(failure)) {
                hasLost = true;
                outage.lost(failure, work.isWriting());
            } else if (!SqlFailure.mayBeOfStandby(failure) || !outage.suspectsStandby()) {
                throw failure;
            }
        }
    }

    private <T> T on(Session session, SessionWork<T> work) throws SQLException, InterruptedException {
        try {
            return work.on(session);
        } catch (SQLException e) {
            if (SqlFailure.is(e, SqlFailure.INSUFFICIENT_PRIVILEGE) && !SqlFailure.isOfReplicationRole(e)) {
                throw new MissingRights(settings, session).explain(e);
            }
            throw e;
        }
    }

    private Session open(Outage outage, OwnStatements own) throws SQLException, InterruptedException {
        while (true) {
            Session session = anyServer(outage, own);
            outage.connected();
            if (outage.accepts(session)) {
                return session;
            }
        }
    }

    /** Waits for a server that is still starting, or has no connection left, but not for one that refuses this user. */
    private Session anyServer(Outage outage, OwnStatements own) throws InterruptedException {
        while (true) {
            SQLException failure;
            try {
                return Session.open(settings.dataSource(), own);
            } catch (CallersTransactionException e) {
                throw SqlFailure.callersTransaction(e);
            } catch (SQLException e) {
                failure = e;
            } catch (RuntimeException e) {
                // HikariCP throws one of its own when the very first connection fails.
                failure = new SQLException(e.getMessage(), sqlState(e), e);
            }
            if (!SqlFailure.isPassing(failure) || !outage.goesOn("the database: " + SqlFailure.text(failure))) {
                throw SqlFailure.noConnection(failure, settings);
            }
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
                    .fix(Remedy.advice("connect to the PostgreSQL database: "), ConnectionPart.ADDRESS.asRemedy())
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
        return new Explanation(
                        Reason.BLOCKED, "another runner has taken over, since this one did not renew its lease in time")
                .fact("what was not recorded yet has not been committed")
                .fix("run it again; it goes on where the other one is")
                .exceptionOf(cause);
    }
}
